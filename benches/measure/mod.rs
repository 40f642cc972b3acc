//! What a program costs: wall time, CPU of user and system, peak memory. CPU and memory are read from `/proc`, so
//! they are known on Linux only; the CPU counts in hundredths of a second.

#![allow(dead_code, clippy::allow_attributes, reason = "each bench uses a part of it")]

use std::env;
use std::error::Error;
use std::fs;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What one run cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    pub(crate) cpu: Option<Duration>,
    /// In bytes.
    pub(crate) peak: Option<u64>,
    /// The share of the machine that other programs took meanwhile, in per cent: beyond a few, the times are theirs too.
    pub(crate) others: Option<u64>,
}

/// Runs a program to its end and gives its cost and what it said on standard error. A failure of it is an error.
pub(crate) fn run(command: &mut Command, said: &Path) -> Result<(Cost, String)> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(said)?);
    let (machine, before) = (busy(), cpu(Of::Children));
    let start = Instant::now();
    let mut child = command.spawn()?;
    let (pid, ended) = (child.id(), AtomicBool::new(false));
    let (status, wall, peak) = thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut peak = None;
            while !ended.load(Ordering::Relaxed) {
                peak = peak_of(pid).max(peak);
                thread::sleep(Duration::from_millis(3));
            }
            peak
        });
        let status = child.wait();
        let wall = start.elapsed();
        ended.store(true, Ordering::Relaxed);
        (status, wall, watch.join().ok().flatten())
    });
    let cpu = cpu(Of::Children).zip(before).map(|(after, before)| after.saturating_sub(before));
    let others = busy().zip(machine).zip(cpu).map(|((after, before), own)| after.saturating_sub(before + own));
    let words = fs::read_to_string(said)?;
    let status = status?;
    if !status.success() {
        return Err(format!("{} ended with {status}\n{words}", command.get_program().display()).into());
    }
    Ok((Cost { wall, cpu, peak, others: others.and_then(|others| share(others, wall)) }, words))
}

#[derive(Clone, Copy)]
enum Of {
    Children,
    This,
}

/// The CPU of this process, or of its children that have ended.
fn cpu(of: Of) -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in brackets may hold blanks; behind it the fields are numbers, beginning with the third.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let first = match of {
        Of::This => 11,
        Of::Children => 13,
    };
    Some(ticks(fields.get(first)?)? + ticks(fields.get(first + 1)?)?)
}

/// The CPU that a process has used so far.
pub(crate) fn cpu_of(pid: u32) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(ticks(fields.get(11)?)? + ticks(fields.get(12)?)?)
}

/// The CPU that all programs have used so far.
fn busy() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/stat").ok()?;
    // user, nice, system, idle, iowait, irq, softirq, steal
    let fields: Vec<&str> = stat.lines().next()?.split_whitespace().skip(1).collect();
    [0, 1, 2, 5, 6, 7].into_iter().map(|at| ticks(fields.get(at)?)).sum()
}

fn ticks(field: &str) -> Option<Duration> {
    field.parse().ok().map(|ticks: u64| Duration::from_millis(10 * ticks))
}

fn share(time: Duration, wall: Duration) -> Option<u64> {
    let whole = wall.as_millis() * thread::available_parallelism().ok()?.get() as u128;
    u64::try_from(100 * time.as_millis() / whole.max(1)).ok()
}

/// The largest memory that a process has held so far.
pub(crate) fn peak_of(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// How many files a folder holds, and their bytes.
pub(crate) fn count(folder: &Path) -> io::Result<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for path in files_of(folder)? {
        files += 1;
        bytes += fs::metadata(path)?.len();
    }
    Ok((files, bytes))
}

fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(at)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The argument by which the bench calls itself to measure the floor.
pub(crate) const FLOOR: &str = "--floor";

/// The floor, in a process of its own: only writes the files of one folder into another.
pub(crate) fn floor(from: &Path, to: &Path) -> Result<Cost> {
    let output = Command::new(std::env::current_exe()?).arg(FLOOR).args([from, to]).output()?;
    let words = String::from_utf8(output.stdout)?;
    let mut numbers = words.split_whitespace().map(str::parse::<u64>);
    let (Some(Ok(wall)), cpu) = (numbers.next(), numbers.next()) else {
        return Err(format!("the floor failed: {}", String::from_utf8_lossy(&output.stderr)).into());
    };
    let cpu = cpu.and_then(std::result::Result::ok).map(Duration::from_millis);
    Ok(Cost { wall: Duration::from_micros(wall), cpu, peak: None, others: None })
}

/// Within that process: reads all, then writes all, on all cores, and says what the writing took.
pub(crate) fn write_again(from: &Path, to: &Path) -> Result<()> {
    let mut files = Vec::new();
    for path in files_of(from)? {
        let bytes = fs::read(&path)?;
        files.push((to.join(path.strip_prefix(from)?), bytes));
    }
    let before = cpu(Of::This);
    let start = Instant::now();
    let mut folders: Vec<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
    folders.dedup();
    for folder in folders {
        fs::create_dir_all(folder)?;
    }
    let share = files.len().div_ceil(thread::available_parallelism()?.get()).max(1);
    thread::scope(|scope| {
        let writers: Vec<_> = files
            .chunks(share)
            .map(|files| scope.spawn(|| files.iter().try_for_each(|(path, bytes)| fs::write(path, bytes))))
            .collect();
        writers
            .into_iter()
            .try_for_each(|writer| writer.join().unwrap_or_else(|_| Err(io::Error::other("a writer failed"))))
    })?;
    let wall = start.elapsed();
    print!("{}", wall.as_micros());
    if let Some((after, before)) = cpu(Of::This).zip(before) {
        print!(" {}", after.saturating_sub(before).as_millis());
    }
    println!();
    Ok(())
}

/// Where a program is found.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// A RAM file system where there is one, so that the disk does not hide the rest.
pub(crate) fn ram() -> PathBuf {
    let ram = Path::new("/dev/shm");
    if ram.is_dir() { ram.to_owned() } else { env::temp_dir() }
}

/// What it is measured on.
pub(crate) fn machine() -> String {
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let information = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split_once(": "));
    format!("machine: {cores} cores, {}, {}", model.map_or(env::consts::ARCH, |(_, name)| name), env::consts::OS)
}
