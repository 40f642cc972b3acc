// Comfort: tables are sorted by their heads, charts are read point by point. Every page is whole without it.
(function () {
  "use strict";

  // Tables. A click on a head sorts, another turns the order round, a third restores what was written.

  const narrow = matchMedia("(max-width: 700px)");
  const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  // The worst first, as everywhere.
  const marks = ["bad", "watch", "stale", "open", "half", "none", "good", "done", "cross"];

  // What a cell is sorted by: what the page says, the state of its mark, or its words. None for an empty cell.
  function sortable(cell) {
    if (!cell) return null;
    const said = cell.dataset.sort;
    if (said !== undefined) return said === "" ? null : isNaN(said) ? said : Number(said);
    const mark = cell.firstElementChild;
    if (mark && mark.classList.contains("mark")) return marks.findIndex((name) => mark.classList.contains(name));
    // What stands first; the rest of a cell explains it.
    const first = cell.firstChild;
    return (first && first.textContent.trim()) || cell.textContent.trim() || null;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return words.compare(String(a), String(b));
  }

  function sort(table, head) {
    const order = { none: "ascending", ascending: "descending", descending: "none" }[
      head.getAttribute("aria-sort") || "none"
    ];
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    const turn = order === "descending" ? -1 : 1;
    const rows = table.written.map((row, nth) => [order === "none" ? nth : sortable(row.cells[head.cellIndex]), row]);
    // Sorting keeps the written order of what is alike; what has no value stays at the end.
    rows.sort((a, b) => (a[0] === null || b[0] === null ? (a[0] === null) - (b[0] === null) : turn * compare(a[0], b[0])));
    table.tBodies[0].append(...rows.map((row) => row[1]));
  }

  const heads = [];
  for (const table of document.querySelectorAll("main table:not(.blank)")) {
    const body = table.tBodies[0];
    const plain = table.tHead && table.tHead.rows.length === 1 && table.tBodies.length === 1 && body.rows.length > 2;
    if (!plain || table.querySelector("[colspan], [rowspan]")) continue;
    table.written = [...body.rows];
    for (const head of table.tHead.rows[0].cells) {
      if (!head.textContent.trim()) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
      if (table.classList.contains("rows")) heads.push(button);
    }
  }
  // Where rows are blocks their heads are out of sight, and so no stop for the keyboard.
  const reach = () => heads.forEach((button) => (button.tabIndex = narrow.matches ? -1 : 0));
  if (narrow.addEventListener) narrow.addEventListener("change", reach);
  reach();

  // Charts. The line below one tells the point that is pointed at, or that the arrow keys have come to.

  function points(box) {
    const shown = [...box.querySelectorAll("svg.chart")].find((svg) => svg.getClientRects().length > 0);
    return shown ? [...shown.querySelectorAll(".pt > title")].map((title) => title.parentNode) : [];
  }

  const label = (point) => point.querySelector("title").textContent;

  function nearest(all, x, y) {
    let best = null;
    let least = Infinity;
    for (const point of all) {
      const at = point.getBoundingClientRect();
      // Across first: a line is read from left to right. Up and down tells two panels apart.
      const away = Math.abs(at.left + at.width / 2 - x) + Math.abs(at.top + at.height / 2 - y) / 1000;
      if (away < least) [best, least] = [point, away];
    }
    return best;
  }

  for (const box of document.querySelectorAll(".chart-box")) {
    const title = box.querySelector("svg.chart > title");
    if (!title || box.querySelectorAll("svg.chart .pt > title").length < 2) continue;
    const line = document.createElement("div");
    line.className = "readout";
    line.tabIndex = 0;
    line.setAttribute("role", "slider");
    line.setAttribute("aria-label", title.textContent);

    const tell = (all, point) => {
      for (const old of box.querySelectorAll(".pt.at")) old.classList.remove("at");
      if (!point) return;
      point.classList.add("at");
      line.textContent = label(point);
      line.setAttribute("aria-valuemin", "1");
      line.setAttribute("aria-valuemax", String(all.length));
      line.setAttribute("aria-valuenow", String(all.indexOf(point) + 1));
      line.setAttribute("aria-valuetext", label(point));
    };

    line.addEventListener("keydown", (event) => {
      const all = points(box);
      // The other drawing may have fewer points.
      const now = all.findIndex((point) => label(point) === line.textContent);
      const last = all.length - 1;
      const to = {
        ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1,
        PageDown: now - 12, PageUp: now + 12, Home: 0, End: last,
      }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      tell(all, all[Math.max(0, Math.min(last, now < 0 ? last : to))]);
    });
    const point = (event) => {
      const all = points(box);
      tell(all, nearest(all, event.clientX, event.clientY));
    };
    box.addEventListener("pointermove", point);
    box.addEventListener("pointerdown", point);

    const all = points(box);
    const any = all.length ? all : [...box.querySelectorAll("svg.chart .pt > title")].map((title) => title.parentNode);
    tell(any, any[any.length - 1]);
    any[any.length - 1].classList.remove("at");
    box.after(line);
  }
})();
