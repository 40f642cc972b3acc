// No violation of WCAG 2.2 AA or of best practice, by axe-core.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AXE_TAGS } from "../settings.js";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Looks at the page as it is now. `told(rule, element, says)` is called for each element that is at fault. `only` names
 * rules: what does not depend on colours need not be asked anew in each theme.
 */
export async function axe(page, told, only) {
  // In the debugger's name, which a content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async ([tags, only]) => {
    const runOnly = only ? { type: "rule", values: only } : { type: "tag", values: tags };
    const options = { runOnly, resultTypes: ["violations"], preload: false };
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => {
        const because = [...node.any, ...node.all, ...node.none].map((check) => check.message);
        return { rule: id, element: node.target.join(" "), says: [help, ...because].join("; ") };
      }),
    );
  }, [AXE_TAGS, only]);
  for (const { rule, element, says } of violations) told(`axe ${rule}`, element, says);
}
