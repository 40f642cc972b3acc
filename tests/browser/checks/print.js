// On paper: nothing is cut or split, nothing that the screen shows is missing, heads are repeated, each page has its
// number and its date, and the ground is white whatever the theme.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { squeezed, texts, white } from "../paper.js";
import { HEIGHTS, PAPERS, turned } from "../settings.js";

/* Runs in the page: the pieces of text that are seen, without controls and what leads through the site. */
function pieces(within) {
  // The map's sheet has no room for what its boxes say again, and a box of paper opens nothing.
  const left = ".map-page .tally, .map-hint, .readout, nav, .skip, .theme, button, input, select, summary, [role=search], .vh, script";
  const found = [];
  for (const root of document.querySelectorAll(within)) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest(left) || parent.closest("title, desc") || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const chart = parent.closest("svg");
      if (node.data.trim()) found.push([node.data, chart !== null]);
    }
  }
  return found;
}

/* Runs in the page, as it is laid out for paper: what does not fit, and what is to be seen whole on one page. */
function sheets({ width, height }) {
  const wrong = [];
  const named = (element) => `${element.localName}${element.id ? `#${element.id}` : ""}${[...element.classList].slice(0, 2).map((name) => `.${name}`).join("")}`;
  if (document.documentElement.scrollWidth > width) {
    const over = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && !element.closest(".vh") && element.getBoundingClientRect().right > width + 1);
    wrong.push(["print-too-wide", over.length > 0 ? named(over.at(-1)) : "body", `it is ${document.documentElement.scrollWidth - width} px wider than the paper`]);
  }
  const whole = [];
  const tables = [];
  for (const element of document.querySelectorAll("main :is(tr, svg, figure, article.card, li)")) {
    if (!element.checkVisibility() || element.closest(".vh")) continue;
    const box = element.getBoundingClientRect();
    const tall = box.height > height;
    if (tall && !(element.localName === "li" && element.querySelector("li, tr, p + p"))) {
      wrong.push(["print-too-tall", named(element), `it is ${Math.round(box.height)} px tall, a page has room for ${height}`]);
    }
    const words = [...element.querySelectorAll("*"), element].flatMap((each) => [...each.childNodes])
      .filter((node) => node.nodeType === 3 && node.data.trim() && !node.parentElement.closest("title, desc, .vh, summary") && node.parentElement.checkVisibility())
      .map((node) => node.data);
    if (!tall && words.length > 0) whole.push([named(element), words]);
  }
  for (const element of document.querySelectorAll("main *")) {
    const style = getComputedStyle(element);
    if (element.closest(".vh, svg") || style.display === "inline" || style.overflowX === "visible" || element.clientWidth < 2) continue;
    if (element.scrollWidth > element.clientWidth + 1) wrong.push(["print-cut-off", named(element), `${element.scrollWidth - element.clientWidth} px of it are not printed`]);
  }
  for (const table of document.querySelectorAll("main table")) {
    if (!table.tHead || !table.checkVisibility()) continue;
    const rows = table.getBoundingClientRect().height;
    const seen = [...table.tHead.querySelectorAll("th")].filter((head) => !head.querySelector(".vh"));
    tables.push([named(table), seen.map((head) => head.innerText).join(""), Math.ceil(rows / height) - 1]);
  }
  return { wrong, whole, tables };
}

const times = (text, part) => (part === "" ? Infinity : text.split(part).length - 1);

/* Each page of the PDF has its number and the date; returns their text without these. */
function margins(pages, date, told) {
  return pages.map((text, at) => {
    const flat = squeezed(text);
    const number = `${at + 1}/${pages.length}`;
    if (!flat.includes(number)) told("print-page-number", `page ${at + 1}`, `it does not say "${at + 1} / ${pages.length}"`);
    if (!flat.includes(squeezed(date))) told("print-date", `page ${at + 1}`, `it does not say "${date}"`);
    return flat.replace(number, "").replace(squeezed(date), "");
  });
}

/* What is to be read is in the PDF, whole. */
function complete(shown, { whole, tables }, pages, told) {
  const all = pages.join("");
  const missing = [];
  for (const [text] of shown) {
    if (all.includes(squeezed(text))) continue;
    missing.push(...text.split(/\s+/).filter((word) => !all.includes(squeezed(word))));
  }
  if (missing.length > 0) told("print-missing", "main", `these words of the screen are not printed: ${[...new Set(missing)].slice(0, 12).join(" ")}`);
  for (const [element, words] of whole) {
    const parts = words.map(squeezed);
    const held = pages.some((page) => parts.every((part) => page.includes(part)));
    if (!held && parts.every((part) => all.includes(part))) told("print-split", element, `it is split between two pages: "${words.join(" ").trim().slice(0, 60)}"`);
  }
  for (const [element, head, more] of tables) {
    if (more > 0 && times(all, squeezed(head)) < more + 1) told("print-head", element, "its head is not repeated on each page");
  }
}

/** What the style sheet for paper prints at the foot of each page. */
function dateOf(page) {
  const html = readFileSync(page.file, "utf8");
  const sheet = /href="([^"]*as-of\.css)"/.exec(html)?.[1];
  const css = sheet ? readFileSync(join(dirname(page.file), sheet), "utf8") : "";
  return (/content:\s*"((?:[^"\\]|\\.)*)"/.exec(css)?.[1] ?? "As of").replace(/\\(.)/g, "$1");
}

/* A page that prints across is on a named page of its own in the style sheet. */
const across = () => [document.body, document.querySelector("main")].some((element) => !["auto", ""].includes(getComputedStyle(element).page ?? ""));

/** Prints the page on each of `papers` to `file(paper)`, from the light theme, and its first sheet from the dark. */
export async function print(page, tab, file, told, papers = Object.keys(PAPERS)) {
  const date = dateOf(page);
  await tab.emulateMedia({ media: "screen", colorScheme: "light" });
  await tab.setViewportSize({ width: 1440, height: HEIGHTS[1440] });
  const onScreen = (await tab.evaluate(pieces, "main")).filter(([, chart]) => !chart);
  for (const paper of papers) {
    const upright = PAPERS[paper];
    const here = (...fault) => told(paper, ...fault);
    await tab.emulateMedia({ media: "print" });
    const room = (await tab.evaluate(across)) ? turned(upright) : upright;
    await tab.setViewportSize(room);
    const laid = await tab.evaluate(sheets, room);
    const onPaper = await tab.evaluate(pieces, "main");
    for (const fault of laid.wrong) here(...fault);
    await tab.emulateMedia({ media: null });
    await tab.pdf({ path: file(paper), format: paper, preferCSSPageSize: true, printBackground: true });
    const pages = margins(await texts(file(paper)), date, here);
    complete([...onScreen, ...onPaper], laid, pages, here);
  }
  await tab.emulateMedia({ media: null, colorScheme: "dark" });
  await tab.pdf({ path: file("dark"), format: "A4", preferCSSPageSize: true, printBackground: true, pageRanges: "1" });
  const { share, corner } = await white(file("dark"));
  if (!corner || share < 0.6) told("A4, dark theme", "print-dark", "body", `the ground is not white: ${Math.round(share * 100)} % of the first page is`);
  await tab.emulateMedia({ media: null, colorScheme: "light" });
}
