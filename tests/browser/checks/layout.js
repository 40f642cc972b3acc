// What fits: no page scrolls sideways, nothing is cut off, and what scrolls within a page can be reached and has a name.

/* Runs in the page: returns [rule, element, says] of each fault. */
function faults() {
  const found = [];
  const root = document.documentElement;
  const named = (element) => {
    const of = (node) => {
      if (node.id) return `#${node.id}`;
      const classes = [...node.classList].slice(0, 2).map((name) => `.${name}`).join("");
      return node.localName + classes;
    };
    const path = [];
    for (let node = element; node && node !== document.body && path.length < 3; node = node.parentElement) {
      path.unshift(of(node));
      if (node.id) break;
    }
    return path.join(" > ");
  };
  const clips = (style) => style.overflowX !== "visible";
  const hidden = (element) => element.closest(".vh, .skip, thead") !== null && getComputedStyle(element.closest(".vh, .skip, thead")).position === "absolute";
  if (root.scrollWidth > root.clientWidth) {
    const over = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (hidden(element) || !element.checkVisibility()) continue;
      if (element.getBoundingClientRect().right <= root.clientWidth + 0.5) continue;
      let held = false;
      for (let up = element.parentElement; up && up !== root; up = up.parentElement) held ||= clips(getComputedStyle(up));
      if (!held && !over.some((other) => other.contains(element) && other !== element && over.pop())) over.push(element);
    }
    const first = over[0] ?? document.body;
    found.push(["sideways-scroll", named(first), `the page is ${root.scrollWidth - root.clientWidth} px wider than the window`]);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility() || hidden(element)) continue;
    const style = getComputedStyle(element);
    if (style.display.startsWith("inline") && style.display === "inline") continue;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const tall = element.scrollHeight > element.clientHeight + 1;
    if (["hidden", "clip"].includes(style.overflowX) && wide && element.clientWidth > 1) {
      found.push(["cut-off", named(element), `${element.scrollWidth - element.clientWidth} px of it can't be seen`]);
    }
    if (!["auto", "scroll"].includes(style.overflowX)) continue;
    if (tall && style.overflowY === "auto") {
      found.push(["upright-scroll", named(element), `it scrolls by ${element.scrollHeight - element.clientHeight} px upright, which nobody meant`]);
    }
    if (!wide) continue;
    const name = element.getAttribute("aria-label") ?? element.getAttribute("aria-labelledby");
    const focusable = element.tabIndex >= 0 || element.querySelector("a[href], button, input, summary") !== null;
    if (!focusable) found.push(["scroll-without-focus", named(element), "it scrolls, and the keyboard can't reach it: give it tabindex=\"0\""]);
    if (!name) found.push(["scroll-without-name", named(element), "it scrolls and has no name: give it role=\"group\" and aria-label"]);
  }
  return found;
}

/** Looks at the page as it is now. */
export async function layout(page, told) {
  for (const fault of await page.evaluate(faults)) told(...fault);
}
