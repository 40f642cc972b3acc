// What a PDF holds, by Poppler's tools.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const start = promisify(execFile);
const run = async (tool, options) => (await start(tool, options, { encoding: "buffer", maxBuffer: 1 << 28 })).stdout;

/** Text as it can be compared: how lines and words were broken, hyphens and capitals are no part of it. */
export const squeezed = (text) => text.normalize("NFKC").replace(/[\s\u00ad\u200b-]/g, "").toLowerCase();

/** The text of each page of a PDF, in the order in which it was drawn. */
export async function texts(file) {
  const text = await run("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]);
  return text.toString("utf8").split("\f").slice(0, -1);
}

/** How much of the first page is white, of 1, and whether its corner is. */
export async function white(file) {
  const picture = await run("pdftoppm", ["-r", "24", "-gray", "-f", "1", "-l", "1", file]);
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.subarray(0, 64).toString("latin1"));
  const dots = picture.subarray(head[0].length);
  let count = 0;
  for (const dot of dots) count += dot > 250 ? 1 : 0;
  return { share: count / dots.length, corner: dots[0] > 250 };
}
