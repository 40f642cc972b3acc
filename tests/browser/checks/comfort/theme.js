// The choice of colours is kept from page to page, where the browser keeps anything.

const state = (tab) =>
  tab.evaluate(() => ({
    theme: document.documentElement.dataset.theme ?? "auto", ground: getComputedStyle(document.body).backgroundColor,
    chosen: document.querySelector("input[name=theme]:checked")?.id.slice(3),
  }));

/* Another page of the site: the first that the page leads to. */
async function onward(tab) {
  const link = tab.locator("header nav a:not([aria-current]), main a[href$='.html']").first();
  await Promise.all([tab.waitForEvent("load"), link.click()]);
}

/** Chooses each theme and looks at the next page. */
export async function theme(tab, address, keeps, told) {
  if ((await tab.locator("#th-dark").count()) === 0) return;
  await tab.emulateMedia({ colorScheme: "light" });
  const auto = await state(tab);
  for (const name of ["dark", "light", "auto"]) {
    const wrong = (says) => told("theme-kept", `#th-${name}`, says);
    await tab.locator(`#th-${name}`).check({ force: true });
    const here = await state(tab);
    if ((here.ground !== auto.ground) !== (name === "dark")) wrong(`the ground is ${here.ground} once it is chosen`);
    await onward(tab);
    const next = await state(tab);
    const due = keeps ? name : "auto";
    if (next.theme !== due || next.chosen !== due) wrong(`the next page is in ${next.theme} and shows ${next.chosen} as chosen, ${due} is due`);
    if (keeps && next.ground !== here.ground) wrong("the next page has another ground");
    await tab.goto(address);
  }
}
