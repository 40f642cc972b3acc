// A page with one of every fault that the suite looks for.

import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const words = (prefix, count) => Array.from({ length: count }, (_, at) => `<p>${prefix}${at}</p>`).join("");
const rows = (count) => Array.from({ length: count }, (_, at) => `<tr><td>row ${at}</td><td>value ${at}</td></tr>`).join("\n");

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Broken</title>
<link rel="stylesheet" href="../assets/style.css"><link rel="stylesheet" href="/a/b/broken/executive/assets/hidden.css"><link rel="stylesheet" href="../assets/not-there.css">
<script src="../assets/script.js" defer></script></head>
<body class="tier-executive record broken">
<fieldset><legend>Colours</legend><label><input type="radio" name="theme" id="th-auto" checked>Auto</label>
<label><input type="radio" name="theme" id="th-dark">Dark</label></fieldset>
<main id="main"><h1>Broken</h1>
<p style="color: red">A style of its own</p><script>console.log("inline")</script>
<img src="https://example.org/x.png" alt="far">
<p><a href="../nowhere.html">leads nowhere</a>, <a href="#nothing">to nothing</a>, <a href="/top.html">to the top</a></p>
<p id="twice">one</p><p id="twice">two</p>
<p class="vh">hidden</p>
<p class="tiny"><button type="button">a</button><button type="button">b</button></p>
<p class="pale">Pale words that are hard to read</p>
<div class="wide">wider than the window</div>
<div class="hides"><span>words that nobody can read to their end</span></div>
<div class="scrolls"><p>a long line in a box</p></div>
<div class="upright"><p>scrolls</p></div>
<p><a href="#main" class="bare">no outline</a> <a href="#main" tabindex="5">out of order</a> <a href="#main">in order</a></p>
<div inert><a href="#main">out of reach</a></div>
<p class="mark shy">a mark</p>
<p class="lost">unprinted words</p>
<svg class="tall" width="20" height="3000" role="img" aria-label="tall"><rect width="20" height="3000"/></svg>
<table class="long"><caption>Long</caption><thead><tr><th scope="col">Headword</th><th scope="col">Second</th></tr></thead><tbody>${rows(120)}</tbody></table>
<table class="split"><tbody><tr><td>${words("first", 20)}</td></tr><tr><td>${words("second", 20)}</td></tr><tr><td>${words("third", 20)}</td></tr></tbody></table>
</main></body></html>
`;

/* Comfort that gives none: heads that do not sort, a line that does not read its chart, a search that finds nothing, a choice
   of colours that is forgotten. */
const COMFORT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Broken comfort</title><script src="assets/script.js" defer></script><link rel="stylesheet" href="assets/style.css"></head>
<body class="tier-executive search">
<fieldset><legend>Colours</legend><label><input type="radio" name="theme" id="th-auto" checked>Auto</label>
<label><input type="radio" name="theme" id="th-light">Light</label><label><input type="radio" name="theme" id="th-dark">Dark</label></fieldset>
<main id="main"><h1>Broken comfort</h1><p><a href="index.html">To itself</a></p>
<table><thead><tr><th scope="col"><button type="button" class="sort">Number</button></th></tr></thead><tbody><tr><td>2</td></tr><tr><td>1</td></tr></tbody></table>
<div class="chart-box"><svg class="chart" width="40" height="20" role="img" aria-label="points"><g class="pt"><title>one</title><rect width="9" height="9"/></g><g class="pt"><title>two</title><rect x="20" width="9" height="9"/></g></svg></div><div class="readout" role="slider" tabindex="0" aria-label="points" aria-valuemax="2" aria-valuenow="2" aria-valuetext="two">two</div>
<form id="search-form" role="search"><label>Words <input id="search-words"></label><label>Kind <select id="search-kind"><option value="">All</option><option value="kpis">KPIs</option></select></label>
<p id="search-status" data-none="None"></p></form><div id="search-found"><ol id="search-results"></ol><button type="button" id="search-more" hidden>More</button></div>
<div id="search-list"><ul class="search-kinds"><li><a href="#kpis">KPIs</a> <span class="small">1</span></li></ul><section><h2 id="kpis">KPIs</h2><ul class="search-rows"><li><a href="index.html">Punctuality</a></li></ul></section></div>
</main></body></html>
`;

const STYLE = `
:root { color-scheme: light }
body { margin: 8px; background: #fff; color: #000 }
.tiny button { width: 10px; height: 10px; padding: 0; border: 0; font-size: 8px }
.pale { color: #bbb }
.wide { width: 2000px; background: #eee }
.hides { width: 60px; overflow: hidden; white-space: nowrap }
.scrolls { width: 80px; overflow: auto; white-space: nowrap }
.upright { height: 20px; overflow: auto }
.bare:focus { outline: none }
.mark.shy::before { content: ""; display: inline-block; width: 9px; height: 9px }
@media print {
  @page { margin: 14mm 13mm 16mm }
  .hides { width: 50px }
  .lost { display: none }
  .long thead { display: table-row-group }
  body { background: #223; print-color-adjust: exact }
}
`;

/** Writes the site to a folder. */
export function broken(folder) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put("executive/kpis/all.html", PAGE);
  put("executive/index.html", COMFORT);
  put("executive/search.html", COMFORT);
  put("executive/assets/style.css", `${STYLE}/* ${randomBytes(80_000).toString("base64")} */`);
  put("executive/assets/hidden.css", ".vh { position: absolute; width: 1px; height: 1px; overflow: hidden }");
  put("executive/assets/script.js", `const more = document.createElement("p"); more.textContent = "onlywithscript"; document.querySelector("main").append(more); console.error("a complaint");`);
}

/** The rules that must tell of it. */
export const EXPECTED = [
  "axe color-contrast", "axe target-size", "broken-anchor", "broken-link", "chart-readout", "console", "cut-off", "focus-not-seen", "focus-order",
  "forced-colours", "from-a-folder", "html no-dup-id", "inline", "not-found", "not-reached", "off-site-request", "print-cut-off",
  "print-dark", "print-date", "print-head", "print-missing", "print-page-number", "print-split", "print-too-tall",
  "print-too-wide", "scripts-off", "scroll-without-focus", "scroll-without-name", "search", "shell", "sideways-scroll", "skip-link",
  "sorting", "theme", "theme-kept", "upright-scroll", "weight",
];
