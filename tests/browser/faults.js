// What was found wrong, told so that a person can act on it.

/** Signs of what is said that are shown. */
const LONGEST = 260;

/* Without what tells one row, link or number from the next. */
const alike = (text) =>
  text.replace(/\[href[^\]]*\]|:nth-child\(\d+\)|"[^"]*"/g, "").replace(/#[\w-]+/g, "#").replace(/-?\d[\d.,]*/g, "0");

/** Collects all faults of a run. The same fault at several widths, in both themes and on several pages is told once. */
export class Faults {
  #by = new Map();

  /**
   * One fault: `rule` and `says` what is wrong, `element` where on the page, `at` the width and theme, `page` the page and
   * `site` the site it is on.
   */
  add({ site, page, at = "", rule, element = "", says }) {
    const key = [rule, alike(element.split(" > ").at(-1)), alike(says)].join("\n");
    const fault = this.#by.get(key) ?? { rule, element, says, pages: new Map(), at: new Set() };
    const where = page ? `${site.name}/${page.path}` : site.name;
    fault.pages.set(where, (fault.pages.get(where) ?? new Set()).add(element));
    if (at) fault.at.add(at);
    this.#by.set(key, fault);
  }

  get count() {
    return this.#by.size;
  }

  /** One line for each fault, by rule. */
  lines() {
    const told = [...this.#by.values()].map(({ rule, element, says, pages, at }) => {
      const [first, ...others] = [...pages.keys()].sort();
      const where = at.size > 0 ? ` (${[...at].sort().join(", ")})` : "";
      const count = pages.get(first).size;
      const more = [
        ...(count > 1 ? [`${count} such elements`] : []),
        ...(others.length > 0 ? [`${others.length} more pages: ${others.slice(0, 3).join(", ")}${others.length > 3 ? ", .." : ""}`] : []),
      ];
      const text = says.length > LONGEST ? `${says.slice(0, LONGEST)}..` : says;
      return `${rule}: ${first}${where}: ${element ? `${element}: ` : ""}${text}${more.length > 0 ? ` [${more.join("; ")}]` : ""}`;
    });
    return told.sort();
  }
}
