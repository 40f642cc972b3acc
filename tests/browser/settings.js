// What the pages are held to. One place for every number.

/** Widths of the window in CSS px: a phone, a tablet, a desk. */
export const WIDTHS = [360, 768, 1440];
export const HEIGHTS = { 320: 256, 360: 740, 768: 1024, 1440: 900 };
export const THEMES = ["light", "dark"];

/** The rules of axe-core: WCAG 2.2 AA and what its makers call best practice. */
export const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those of them that depend on the theme. */
export const AXE_COLOURS = ["color-contrast", "link-in-text-block"];

/** Bytes of a page with all that it loads, each file gzipped. */
export const BUDGET = { page: 60_000, frontline: 15_000 };

/** Sheets of paper, in CSS px (96 to the inch), less the margins of the theme's `@page`: 14 above, 16 below, 13 mm beside. */
const mm = 96 / 25.4;
const room = (width, height) => ({ width: Math.floor((width - 26) * mm), height: Math.floor((height - 30) * mm) });
export const PAPERS = { A4: room(210, 297), Letter: room(215.9, 279.4) };

/** The same sheet across. */
export const turned = ({ width, height }) => ({ width: Math.floor(height + 4 * mm), height: Math.floor(width - 4 * mm) });

/** What the server sends: a page that needs more than this is broken for those who host it so. */
export const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:";

/** The folder below which the sites are served: no page may count on being at the top of a server. */
export const BELOW = "/a/b/";
