// The search: what is found by it is what the page lists; a query can be linked to and typed without a mouse.

/* Letters without what is above and below them, small. */
const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/* Runs in the page: everything that it lists, by kind, and the owners. */
function listed() {
  const kinds = [...document.querySelectorAll("#search-list > section")].map((section) => ({
    slug: section.querySelector("h2").id,
    titles: [...section.querySelectorAll(".search-rows a")].map((link) => link.textContent.trim()),
  }));
  const count = new Map([...document.querySelectorAll(".search-kinds li")].map((item) => [
    item.querySelector("a").getAttribute("href").slice(1), Number(item.querySelector(".small").textContent.replace(/\D/g, "")),
  ]));
  const owners = [...document.querySelectorAll("#search-owner option[value]:not([value=''])")].map((option) => ({ id: option.value, name: option.textContent.trim() }));
  return { kinds: kinds.map((kind) => ({ ...kind, count: count.get(kind.slug) })), owners };
}

/* What is shown now. */
const shown = (tab) =>
  tab.evaluate(() => ({
    status: document.getElementById("search-status").textContent,
    count: Number(document.getElementById("search-status").textContent.replace(/\D/g, "")),
    results: [...document.querySelectorAll("#search-results > li")].map((item) => ({
      title: item.querySelector("a").textContent.trim(), href: item.querySelector("a").href, says: item.textContent,
      marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
    found: !document.getElementById("search-found").hidden, list: !document.getElementById("search-list").hidden,
    more: !document.getElementById("search-more").hidden, hash: location.hash,
  }));

/* Asks, and waits until the answer stands. */
async function ask(tab, { words = "", kind = "", owner = "" }) {
  await tab.selectOption("#search-kind", kind);
  if (await tab.locator("#search-owner").count()) await tab.selectOption("#search-owner", owner);
  await tab.fill("#search-words", words);
  await settled(tab);
  return shown(tab);
}

/* Runs in the page: whether the address says what the field and the filters say, as it does once a query has begun. */
function begun() {
  const said = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  const of = (id) => document.getElementById(id)?.value.trim() ?? "";
  return [["q", "search-words"], ["kind", "search-kind"], ["owner", "search-owner"]].every(([name, id]) => (said.get(name) ?? "") === of(id));
}

/* A query begins a little after the last key, and is answered a little later. */
async function settled(tab) {
  await tab.waitForTimeout(130);
  await tab.waitForFunction(begun, undefined, { timeout: 2000 }).catch(() => {});
  let before = "";
  for (let same = 0, turn = 0; same < 2 && turn < 60; turn += 1) {
    await tab.waitForTimeout(30);
    const now = JSON.stringify(await shown(tab));
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/* Words that can be asked for: of six letters or more, the rarest first. */
function candidates(kinds) {
  const all = kinds.flatMap(({ slug, titles }) => titles.map((title) => ({ slug, title })));
  const words = all.flatMap(({ slug, title }) => (title.match(/\p{Script=Latin}{6,}/gu) ?? []).map((word) => ({ slug, title, word })));
  const often = (word) => all.filter(({ title }) => bare(title).includes(bare(word).slice(0, 5))).length;
  return words.sort((a, b) => often(a.word) - often(b.word));
}

/* The beginning of a word, in capitals and with accents that are not in the text, or without those that are. */
async function prefix(tab, { title, word }, wrong) {
  for (const [how, asked] of [
    ["the beginning of a word", word.slice(0, 5)], ["its capitals", word.slice(0, 5).toUpperCase()],
    ["other accents", bare(word.slice(0, 5)) === word.slice(0, 5).toLowerCase() ? word.slice(0, 5).replace(/[aeiou]/, "$&\u0301") : bare(word.slice(0, 5))],
  ]) {
    const { results, found, list, count, more } = await ask(tab, { words: asked });
    const hit = results.find((result) => result.title === title);
    if (!hit) wrong(`"${asked}" (${how}) does not find "${title}"`);
    else if (!hit.marks.some((mark) => bare(mark) === bare(asked))) wrong(`"${asked}" is not marked in "${title}"`);
    if (!found || list) wrong(`results are ${found ? "" : "not "}shown for "${asked}", the list of everything is ${list ? "" : "not "}`);
    if (more ? count <= results.length : count !== results.length) wrong(`"${asked}" tells of ${count} results and shows ${results.length}`);
  }
}

/* A kind alone gives what the page lists of it; with words, or an owner, some of that. */
async function filters(tab, { kinds, owners }, { title, word, slug }, wrong) {
  for (const { slug: kind, titles, count } of kinds) {
    const { count: told, results } = await ask(tab, { kind });
    if (told !== count) wrong(`the kind ${kind} gives ${told}, the page lists ${count}`);
    const stranger = titles.length > 0 && results.find((result) => !titles.includes(result.title));
    if (stranger) wrong(`the kind ${kind} gives "${stranger.title}", which the page lists elsewhere`);
  }
  const other = kinds.find((kind) => kind.slug !== slug && !kind.titles.some((each) => bare(each).includes(bare(word))));
  const own = await ask(tab, { words: word, kind: slug });
  if (!own.results.some((result) => result.title === title)) wrong(`"${word}" of the kind ${slug} does not find "${title}"`);
  const none = other ? await ask(tab, { words: word, kind: other.slug }) : { results: [] };
  if (none.results.some((result) => result.title === title)) wrong(`"${word}" of the kind ${other.slug} finds "${title}", which is of another`);
  for (const { id, name } of owners.slice(0, 3)) {
    const { results } = await ask(tab, { owner: id });
    if (results.length === 0) wrong(`the owner ${id} has nothing`);
    const stranger = results.find((result) => !result.says.includes(name));
    if (stranger) wrong(`the owner ${id} gives "${stranger.title}", which does not name ${name}`);
  }
}

/* What the address says is what is asked, here and wherever the link is opened. */
async function linked(tab, address, { owners }, { title, word, slug }, wrong) {
  const asked = { words: word, kind: slug };
  const here = await ask(tab, asked);
  const said = new URLSearchParams(here.hash.slice(1));
  if (said.get("q") !== word || said.get("kind") !== slug || said.has("owner")) wrong(`the address says "${here.hash}"`);
  await tab.goto("about:blank");
  await tab.goto(`${address}${here.hash}`);
  await settled(tab);
  const there = await shown(tab);
  const field = await tab.inputValue("#search-words");
  if (field !== word || JSON.stringify(there.results) !== JSON.stringify(here.results)) wrong(`a link to "${here.hash}" shows "${there.results[0]?.title}" first and "${field}" as asked, not "${title}"`);
  if (owners.length === 0) return;
  await tab.evaluate((hash) => { location.hash = hash; }, `#owner=${owners[0].id}&kind=nothing-so-called`);
  await settled(tab);
  if ((await tab.inputValue("#search-owner")) !== owners[0].id) wrong("the owner that the address names is not chosen");
  if ((await tab.inputValue("#search-kind")) !== "") wrong("a kind that there is not is chosen");
}

/* Down into the results and up again, Escape to the field, Enter to the first result. */
async function keys(tab, address, { word }, wrong) {
  const { results } = await ask(tab, { words: word.slice(0, 3) });
  const at = () => tab.evaluate(() => (document.activeElement.id === "search-words" ? -1 : [...document.querySelectorAll("#search-results a")].indexOf(document.activeElement)));
  await tab.focus("#search-words");
  const most = results.length - 1;
  const steps = most > 0 ? [["ArrowDown", 0], ["ArrowDown", 1], ["ArrowUp", 0], ["Escape", -1]] : [["ArrowDown", 0], ["ArrowUp", -1]];
  for (const [key, due] of steps) {
    await tab.keyboard.press(key);
    const is = await at();
    if (is !== due) return wrong(`the key ${key} leads to result ${is}, and should to ${due} (-1 is the field)`);
  }
  await Promise.all([tab.waitForURL((url) => !url.href.startsWith(address), { timeout: 8000 }).catch(() => {}), tab.keyboard.press("Enter")]);
  if (tab.url().split("#")[0] !== results[0].href.split("#")[0]) wrong(`the Enter key leads to ${tab.url()}, the first result is ${results[0].href}`);
  await tab.goto(address);
}

async function nothing(tab, wrong) {
  const none = await ask(tab, { words: "xqzvwk" });
  const due = await tab.getAttribute("#search-status", "data-none");
  if (none.results.length > 0 || none.status !== due) wrong(`"xqzvwk" finds ${none.results.length} things and says "${none.status}"`);
  const short = await ask(tab, { words: "x" });
  if (!short.list) wrong("one letter hides the list of everything");
  const clear = await ask(tab, {});
  if (!clear.list || clear.found || clear.status || clear.hash.includes("=")) wrong("the list of everything does not come back when the field is emptied");
}

/* Everything can be asked for, and is shown in steps. */
async function more(tab, { kinds }, wrong) {
  const large = kinds.find((kind) => kind.count > 25);
  if (!large) return;
  const { results } = await ask(tab, { kind: large.slug });
  await tab.click("#search-more");
  await settled(tab);
  const then = await shown(tab);
  if (then.results.length <= results.length) wrong("\"Show more\" shows no more");
  if ((await tab.evaluate((nth) => document.activeElement === document.querySelectorAll("#search-results a")[nth], results.length)) === false) wrong("\"Show more\" does not lead to what it shows");
}

/** Looks at the page of the search. */
export async function search(tab, address, told) {
  const wrong = (says) => told("search", "#search-form", says);
  if (!(await tab.locator("#search-form[role=search]").isVisible())) {
    if ((await tab.locator("#search-list, #search-form").count()) > 0) wrong("the field is not shown, though there is a script");
    return;
  }
  const all = await tab.evaluate(listed);
  const [rare] = candidates(all.kinds);
  if (rare) {
    await prefix(tab, rare, wrong);
    const strange = candidates(all.kinds).find(({ word }) => bare(word.slice(0, 5)) !== word.slice(0, 5).toLowerCase());
    if (strange) await prefix(tab, strange, wrong);
    await filters(tab, all, rare, wrong);
    await linked(tab, address, all, rare, wrong);
    await keys(tab, address, rare, wrong);
  }
  await more(tab, all, wrong);
  await nothing(tab, wrong);
}
