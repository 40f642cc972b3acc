// The search: loads of the index only what a query needs, ranks, and shows. The page lists everything without it.
(function () {
  "use strict";
  const form = document.getElementById("search-form");
  if (!form) return;
  const field = document.getElementById("search-words");
  const kinds = document.getElementById("search-kind");
  const owners = document.getElementById("search-owner");
  const status = document.getElementById("search-status");
  const found = document.getElementById("search-found");
  const results = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const list = document.getElementById("search-list");
  // How many results are shown at a time.
  const STEP = 25;

  // The files of the index. Each calls one function with its sort, its number and what it holds.

  const loading = new Map();
  const arrived = new Map();

  window.throughlineSearch = (sort, nth, held) => arrived.set(sort + nth, held);

  function load(sort, nth) {
    const name = sort + nth;
    if (!loading.has(name)) {
      loading.set(
        name,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = form.dataset.index + (sort === "index" ? "index" : sort + "-" + nth) + ".js";
          script.onload = () => (arrived.has(name) ? resolve(arrived.get(name)) : reject(new Error(name)));
          script.onerror = () => {
            // A disk or a network may do better the next time.
            loading.delete(name);
            reject(new Error(name));
          };
          document.head.append(script);
        })
      );
    }
    return loading.get(name);
  }

  // Letters and words, read as the program that made the index read them.

  let reading;

  function reader(index) {
    const accents = new RegExp("[" + index.accents + "]", "gu");
    const strokes = new RegExp("[" + Object.keys(index.strokes).join("") + "]", "gu");
    return {
      fold: (text) =>
        text.normalize("NFKD").replace(accents, "").toUpperCase().replace(strokes, (letter) => index.strokes[letter]),
      dense: new RegExp("^[" + index.dense + "]", "u"),
      longest: index.longest,
    };
  }

  const isLetter = /[\p{Alphabetic}\p{N}\p{M}]/u;
  const isMark = /\p{M}/u;

  // The runs of letters of a text: folded, with where each letter of them stands in the text.
  function runs(text) {
    const all = [];
    let run = null;
    let at = 0;
    for (const sign of text) {
      if (!isLetter.test(sign)) run = null;
      else {
        for (const letter of reading.fold(sign)) {
          const dense = reading.dense.test(letter);
          if (!run || (dense !== run.dense && !isMark.test(letter))) all.push((run = { letters: [], from: [], to: [], dense }));
          if (run.dense || run.letters.length < reading.longest) {
            run.letters.push(letter);
            run.from.push(at);
            run.to.push(at + sign.length);
          }
        }
        // An accent of its own belongs to the letter before it.
        if (run && run.to.length && isMark.test(sign)) run.to[run.to.length - 1] = at + sign.length;
      }
      at += sign.length;
    }
    return all;
  }

  // What is asked for: words that may go on, and pairs of letters where a script has no blanks.
  function asked(text) {
    const words = [];
    for (const { letters, dense } of runs(text)) {
      if (!dense) words.push({ word: letters.join(""), whole: letters.length < 2 });
      else if (letters.length === 1) words.push({ word: letters[0], whole: false });
      else for (let nth = 0; nth + 1 < letters.length; nth += 1) words.push({ word: letters[nth] + letters[nth + 1], whole: true });
    }
    return words;
  }

  // Ranks: in the title before the text, the whole word before its beginning.

  const TITLE = { whole: 8, begin: 5 };
  const TEXT = { whole: 2, begin: 1 };

  function numbers(text, ranks, rank) {
    if (!text) return;
    let at = 0;
    for (const step of text.split(",")) {
      at += parseInt(step, 36);
      if (!(ranks.get(at) >= rank)) ranks.set(at, rank);
    }
  }

  // The entries of a word, each with its rank.
  async function places(index, { word, whole }) {
    const firsts = index.words;
    let from = 0;
    while (from + 1 < firsts.length && firsts[from + 1] <= word) from += 1;
    let to = from;
    if (!whole) while (to + 1 < firsts.length && firsts[to + 1].startsWith(word)) to += 1;
    const files = [];
    for (let nth = from; nth <= to && nth < firsts.length; nth += 1) files.push(load("words", nth));
    const ranks = new Map();
    for (const lines of await Promise.all(files)) {
      // Lines are sorted; each begins with its word.
      let at = lines.startsWith(word) ? 0 : lines.indexOf("\n" + word) + 1;
      if (at === 0 && !lines.startsWith(word)) continue;
      while (lines.startsWith(word, at)) {
        const end = lines.indexOf("\n", at);
        const [known, where] = lines.slice(at, end).split(" ");
        const same = known === word;
        if (same || !whole) {
          const [titles, texts] = where.split(";");
          numbers(titles, ranks, same ? TITLE.whole : TITLE.begin);
          numbers(texts, ranks, same ? TEXT.whole : TEXT.begin);
        }
        at = end + 1;
      }
    }
    return ranks;
  }

  // The entries that have all words and pass the filters, the best first.
  async function search(index, words, kind, owner) {
    const wanted = owner ? words.concat({ word: "@" + owner, whole: true }) : words;
    const each = await Promise.all(wanted.map((word) => places(index, word)));
    const group = index.groups.find((group) => group[0] === kind);
    const [from, to] = group ? [group[2], group[3]] : kind ? [0, 0] : [0, index.count];
    const hits = [];
    const add = (at, rank) => at >= from && at < to && hits.push([at, rank]);
    if (!each.length) for (let at = from; at < to; at += 1) add(at, 0);
    else {
      const [fewest] = each.slice().sort((a, b) => a.size - b.size);
      for (const at of fewest.keys()) {
        let rank = 0;
        for (const ranks of each) rank = rank < 0 || !ranks.has(at) ? -1 : rank + ranks.get(at);
        if (rank >= 0) add(at, rank);
      }
    }
    return hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map((hit) => hit[0]);
  }

  // Results.

  async function entry(index, at) {
    let nth = 0;
    while (nth + 1 < index.entries.length && index.entries[nth + 1] <= at) nth += 1;
    const held = await load("entries", nth);
    return held[at - index.entries[nth]];
  }

  // A text with what was asked for marked in it.
  function marked(element, text, words) {
    const spans = [];
    for (const run of runs(text)) {
      for (const { word, whole } of words) {
        const letters = [...word];
        for (let at = 0; at + letters.length <= run.letters.length; at += 1) {
          const here = letters.every((letter, nth) => run.letters[at + nth] === letter);
          const fits = run.dense || (at === 0 && (!whole || letters.length === run.letters.length));
          if (here && fits) spans.push([run.from[at], run.to[at + letters.length - 1]]);
        }
      }
    }
    spans.sort((a, b) => a[0] - b[0]);
    let done = 0;
    for (const [from, to] of spans) {
      if (to <= done) continue;
      const start = Math.max(from, done);
      element.append(text.slice(done, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, to);
      element.append(mark);
      done = to;
    }
    element.append(text.slice(done));
    return element;
  }

  function result(index, at, [title, href, state, word, owner, note], words) {
    const make = (name, className) => {
      const element = document.createElement(name);
      if (className) element.className = className;
      return element;
    };
    const item = make("li");
    const link = marked(make("a"), title, words);
    link.href = href;
    const line = make("span", "sub");
    const group = index.groups.find((group) => at >= group[2] && at < group[3]);
    line.append(group ? group[1] : "");
    if (word) {
      const mark = make("span", "mark " + state);
      mark.textContent = word;
      line.append(" · ", mark);
    }
    if (owner) line.append(" · ", marked(make("span"), owner, words));
    item.append(link, line);
    if (note) item.append(marked(make("span", "sub search-note"), note, words));
    return item;
  }

  let turn = 0;
  let hits = [];
  let query = { words: [], text: "" };

  async function show(index, from) {
    const mine = turn;
    const part = hits.slice(from, from + STEP);
    const entries = await Promise.all(part.map((at) => entry(index, at)));
    if (mine !== turn) return;
    if (from === 0) results.textContent = "";
    const items = entries.map((held, nth) => result(index, part[nth], held, query.words));
    results.append(...items);
    more.hidden = from + STEP >= hits.length;
    if (from > 0 && items.length) items[0].querySelector("a").focus();
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function counted(count) {
    try {
      return count.toLocaleString(document.documentElement.lang || undefined);
    } catch (unknown) {
      // What a strategy names as its locale may be none.
      return String(count);
    }
  }

  function reveal(searching) {
    found.hidden = !searching;
    list.hidden = searching;
  }

  async function run() {
    const mine = (turn += 1);
    const [text, kind, owner] = [field.value, kinds.value, owners ? owners.value : ""];
    remember(text, kind, owner);
    try {
      const index = await load("index", 0);
      if (mine !== turn) return;
      reading = reading || reader(index);
      const words = asked(text);
      const short = words.length > 0 && words.every(({ word, whole }) => whole && [...word].length < 2);
      if ((!words.length && !kind && !owner) || short) {
        reveal(false);
        say(short ? status.dataset.short : "");
        return;
      }
      const all = await search(index, words, kind, owner);
      if (mine !== turn) return;
      hits = all;
      query = { words, text };
      await show(index, 0);
      if (mine !== turn) return;
      reveal(true);
      more.hidden = hits.length <= STEP;
      say(hits.length ? status.dataset.found + ": " + counted(hits.length) : status.dataset.none);
    } catch (failed) {
      if (mine !== turn) return;
      reveal(false);
      say(status.dataset.failed);
    }
  }

  // The address holds the query, so that a search can be linked to. Its fragment works from a disk too.

  function remember(text, kind, owner) {
    const parts = new URLSearchParams();
    if (text.trim()) parts.set("q", text.trim());
    if (kind) parts.set("kind", kind);
    if (owner) parts.set("owner", owner);
    const fragment = parts.toString();
    if (fragment === location.hash.slice(1) || (!fragment && !location.hash.includes("="))) return;
    try {
      history.replaceState(null, "", "#" + fragment);
    } catch (refused) {
      // The search works; it only can't be linked to.
    }
  }

  function recall() {
    const said = location.hash.includes("=") ? location.hash.slice(1) : location.search.slice(1);
    const parts = new URLSearchParams(said);
    field.value = parts.get("q") || "";
    kinds.value = parts.get("kind") || "";
    if (owners) owners.value = parts.get("owner") || "";
    // What the address names may not be here.
    if (kinds.selectedIndex < 0) kinds.value = "";
    if (owners && owners.selectedIndex < 0) owners.value = "";
  }

  // The keyboard: down from the field into the results and back up, enter for the first.

  function step(event) {
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (found.hidden || (at < 0 && document.activeElement !== field)) return;
    if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || field).focus();
    else if (event.key === "Escape" && at >= 0) field.focus();
    else return;
    event.preventDefault();
  }

  let wait;
  const soon = () => {
    clearTimeout(wait);
    wait = setTimeout(run, 120);
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(wait);
    await run();
    const first = results.querySelector("a");
    if (!found.hidden && first) first.click();
  });
  field.addEventListener("input", soon);
  kinds.addEventListener("change", run);
  if (owners) owners.addEventListener("change", run);
  more.addEventListener("click", async () => show(await load("index", 0), results.children.length));
  document.addEventListener("keydown", step);
  window.addEventListener("hashchange", () => {
    if (location.hash.includes("=")) {
      recall();
      run();
    }
  });

  form.hidden = false;
  recall();
  if (field.value || kinds.value || (owners && owners.value)) run();
  else if (!location.hash) field.focus({ preventScroll: true });
})();
