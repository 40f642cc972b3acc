// A server that is as strict as a server may be: no file, no answer; nothing is guessed, and a policy that allows
// nothing but the site's own files.

import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { BELOW, POLICY } from "./settings.js";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".xml": "application/xml",
  ".ics": "text/calendar; charset=utf-8", ".png": "image/png", ".jpg": "image/jpeg", ".pdf": "application/pdf",
};

/** Serves sites by name below `BELOW`. Resolves to `{ address(name, path), close() }`. */
export function serve(sites) {
  const folders = new Map(sites.map((site) => [site.name, site.folder]));
  const server = createServer((request, response) => {
    const answer = (status, type, body) => {
      response.writeHead(status, {
        "content-type": type, "content-security-policy": POLICY, "x-content-type-options": "nosniff", "cache-control": "no-store",
      });
      response.end(body);
    };
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const [name, ...rest] = path.startsWith(BELOW) ? path.slice(BELOW.length).split("/") : [];
    const folder = folders.get(name);
    const file = folder && join(folder, normalize(`/${rest.join("/")}`));
    const found = file && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!found) return answer(404, "text/plain", `no such file: ${path}`);
    return answer(200, TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const origin = `http://127.0.0.1:${server.address().port}`;
      const address = (name, path) => origin + BELOW + `${name}/${path}`.split("/").map(encodeURIComponent).join("/");
      resolve({ origin, address, close: () => server.close() });
    });
  });
}
