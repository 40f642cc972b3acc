// Comfort: tables are sorted by their heads, charts are read point by point. Every page is whole without it.
(function () {
  "use strict";

  // Tables. A click on a head sorts, another turns the order round, a third restores what was written.

  const narrow = matchMedia("(max-width: 700px)");
  // What a strategy names as its locale may be none.
  let locale;
  try {
    [locale] = Intl.getCanonicalLocales(document.documentElement.lang);
  } catch (unknown) {
    // The browser's own, then.
  }
  const words = new Intl.Collator(locale, { numeric: true });
  const decimal = (1.5).toLocaleString(locale, { numberingSystem: "latn" })[1];
  const months = Array.from({ length: 12 }, (_, nth) =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" })
      .formatToParts(Date.UTC(2000, nth, 1))
      .find((part) => part.type === "month")
      .value.toLowerCase()
  );
  // The worst first, as everywhere.
  const marks = ["bad", "watch", "stale", "open", "half", "none", "good", "done", "cross"];

  // What a cell says; what stands first in it, as the rest explains it. None for an empty cell.
  function told(cell) {
    const first = cell && cell.firstChild;
    return (first && (first.textContent.trim() || cell.textContent.trim())) || null;
  }

  // `6 Nov 2026`, `Oct 2026`, `Q3 2026` or `2026` as a number that grows with time, in the order of any locale.
  function day(text) {
    const tokens = text.length < 40 ? text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) || [] : [];
    const at = tokens.findIndex((token) => /^\d{4}$/.test(token));
    const counts = tokens.filter((token, nth) => nth !== at && /^\d/.test(token)).map(Number);
    if (at < 0 || counts.length > 2 || counts.some((count) => count > 53)) return null;
    const named = tokens.map((token) => (token.length < 3 ? -1 : months.findIndex((name) => name.startsWith(token.slice(0, 4).toLowerCase()))));
    const month = named.find((nth) => nth >= 0);
    if (month !== undefined) counts.unshift(month + 1);
    else if (at > 0 && counts.length > 1) counts.reverse();
    return Number(tokens[at]) * 1e4 + (counts[0] || 0) * 100 + (counts[1] || 0);
  }

  // `−1,084.1%` as a number, and what it is counted in.
  function number(text) {
    const digits = text.match(/\d[\d.,'\u2019\s]*/g);
    if (!digits || digits.length > 1) return null;
    const size = Number(digits[0].split(decimal).map((part) => part.replace(/\D/g, "")).join("."));
    return { size: /[-\u2212]/.test(text) ? -size : size, unit: text.replace(digits[0], "").replace(/[-\u2212+\s]/g, "") };
  }

  // What the cells of a column are sorted by: the page's own key, the state of a mark, a date, a number, else words.
  // None where no order would say anything: lists, sentences about numbers, numbers of several units.
  function keys(head, cells) {
    if (cells.some((cell) => cell && cell.dataset.sort !== undefined)) {
      return cells.map((cell) => {
        const key = cell && cell.dataset.sort;
        return !key ? null : isNaN(key) ? key : Number(key);
      });
    }
    const state = (cell) => cell && cell.firstElementChild && cell.firstElementChild.classList;
    if (cells.some((cell) => state(cell) && state(cell).contains("mark"))) {
      return cells.map((cell) => {
        const nth = state(cell) ? marks.findIndex((name) => state(cell).contains(name)) : -1;
        return nth < 0 ? null : nth;
      });
    }
    if (cells.some((cell) => cell && cell.firstElementChild && cell.firstElementChild.tagName === "UL")) return null;
    const texts = cells.map(told);
    const each = (read) => texts.map((text) => (text === null ? null : read(text)));
    const whole = (all) => all.every((key, nth) => key !== null || texts[nth] === null);
    const days = each(day);
    if (whole(days)) return days;
    const numbers = each(number);
    if (head.classList.contains("num") || whole(numbers)) {
      const units = new Set(numbers.filter(Boolean).map((one) => one.unit));
      return units.size === 1 ? numbers.map((one) => one && one.size) : null;
    }
    const counted = texts.filter((text) => /\d/.test(text)).length;
    const names = cells.some((cell) => cell && cell.tagName === "TH");
    return names || counted * 2 < texts.filter(Boolean).length ? texts : null;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return words.compare(String(a), String(b));
  }

  function sort(table, head, keys) {
    const order = { none: "ascending", ascending: "descending", descending: "none" }[
      head.getAttribute("aria-sort") || "none"
    ];
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    const turn = order === "descending" ? -1 : 1;
    const rows = table.written.map((row, nth) => [order === "none" ? nth : keys[nth], row]);
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
      // A head that leads somewhere is a link already; one that holds an axis must keep its width.
      if (head.querySelector("a, svg")) continue;
      const by = head.textContent.trim() && keys(head, table.written.map((row) => row.cells[head.cellIndex]));
      if (!by || by.every((key) => key === null)) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, by));
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
    const chart = box.querySelector("svg.chart");
    const title = chart && chart.querySelector(":scope > title");
    const name = title ? title.textContent : chart && chart.getAttribute("aria-label");
    if (!name || box.querySelectorAll("svg.chart .pt > title").length < 2) continue;
    const line = document.createElement("div");
    line.className = "readout";
    line.tabIndex = 0;
    line.setAttribute("role", "slider");
    line.setAttribute("aria-label", name);

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
      const known = all.findIndex((point) => label(point) === line.textContent);
      const last = all.length - 1;
      const now = known < 0 ? last + 1 : known;
      const to = {
        ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1,
        PageDown: now - 12, PageUp: now + 12, Home: 0, End: last,
      }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      tell(all, all[Math.max(0, Math.min(last, to))]);
    });
    const point = (event) => {
      const all = points(box);
      tell(all, nearest(all, event.clientX, event.clientY));
    };
    box.addEventListener("pointermove", point);
    box.addEventListener("pointerdown", point);

    // The drawing for another width may have other points.
    const drawn = () => {
      const all = points(box);
      if (all.length && line.getAttribute("aria-valuemax") === String(all.length)) return;
      const any = all.length ? all : [...box.querySelectorAll("svg.chart .pt > title")].map((title) => title.parentNode);
      tell(any, any[any.length - 1]);
      any[any.length - 1].classList.remove("at");
    };
    window.addEventListener("resize", drawn);
    drawn();
    box.after(line);
  }
})();
