// Tables that are sorted by their heads: once up, twice down, a third time as written.

/* Runs in the page: clicks each head three times. Returns [element, says] of each fault. */
function heads() {
  const found = [];
  const plain = (text) => /^[+\u2212-]?\d[\d,]*(\.\d+)?%?$/.test(text);
  const number = (text) => Number(text.replace("\u2212", "-").replace(/[,%+]/g, ""));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  // Only what can be read without knowing the script: whole columns of numbers, or of words without any.
  const reader = (texts) => {
    if (texts.every(plain)) return (a, b) => number(a) - number(b);
    return texts.every((text) => text && !/\d/.test(text)) ? order.compare : null;
  };
  for (const button of document.querySelectorAll("th button.sort")) {
    const head = button.closest("th");
    const table = button.closest("table");
    const name = `button.sort "${button.textContent.trim().slice(0, 40)}"`;
    const wrong = (says) => found.push([name, says]);
    const body = table.tBodies[0];
    const written = [...body.rows];
    const cell = (row) => row.cells[head.cellIndex];
    const told = (row) => (cell(row).firstChild?.textContent ?? "").trim();
    const marked = written.some((row) => row.querySelector("[data-sort]") || cell(row).firstElementChild?.matches(".mark, ul"));
    const compare = marked ? null : reader(written.map(told));
    const state = () => [...table.querySelectorAll("th[aria-sort]")].map((other) => `${other === head ? "" : "another "}${other.getAttribute("aria-sort")}`).join(", ");
    const turned = (sign) => {
      const texts = [...body.rows].map(told);
      const at = texts.findIndex((text, nth) => nth > 0 && sign * compare(texts[nth - 1], text) > 0);
      if (at > 0) wrong(`"${texts[at]}" stands behind "${texts[at - 1]}"`);
    };
    if (!button.textContent.trim()) wrong("it has no name");
    for (const [says, sign] of [["ascending", 1], ["descending", -1], ["", 0]]) {
      button.click();
      if (state() !== says) wrong(`aria-sort is "${state()}" where "${says}" is due`);
      const rows = [...body.rows];
      if (rows.length !== written.length || written.some((row) => !rows.includes(row))) wrong("sorting loses rows");
      if (sign !== 0 && compare) turned(sign);
      if (sign === 0 && rows.some((row, nth) => row !== written[nth])) wrong("a third click does not restore what was written");
    }
  }
  return found;
}

/** Sorts all tables of the page, and one by the keyboard. */
export async function sorting(tab, told) {
  for (const fault of await tab.evaluate(heads)) told("sorting", ...fault);
  const first = tab.locator("th button.sort:visible").first();
  if ((await first.count()) === 0) return;
  await first.focus();
  await tab.keyboard.press("Enter");
  const stays = await first.evaluate((button) => button === document.activeElement && button.closest("th").getAttribute("aria-sort") === "ascending");
  if (!stays) told("sorting", "button.sort", "the Enter key does not sort, or the head loses the focus");
}
