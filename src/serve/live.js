// Keeps an open page current while its content is written. Only a served page has this.
(function () {
  "use strict";

  const script = document.currentScript;
  const base = new URL(".", script.src);
  const page = script.dataset.page;
  let styles = script.dataset.styles;

  // Where the reader was, across a reload.
  const key = "throughline-scroll:" + location.pathname;
  try {
    const [x, y] = (sessionStorage.getItem(key) || "").split(" ").map(Number);
    sessionStorage.removeItem(key);
    if (x || y) {
      const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
      back();
      addEventListener("load", back);
    }
  } catch (denied) {
    // The browser's own memory of it does, then.
  }

  function reload() {
    try {
      sessionStorage.setItem(key, scrollX + " " + scrollY);
    } catch (denied) {}
    location.reload();
  }

  // New style sheets take the place of the old once they are there, so that nothing is ever bare.
  function dress(number) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(old.href);
      if (url.origin !== base.origin) continue;
      url.search = "styles=" + number;
      const link = old.cloneNode();
      link.href = url.href;
      link.addEventListener("load", () => old.remove());
      link.addEventListener("error", () => link.remove());
      old.after(link);
    }
  }

  // What is wrong with the content, over the last page that was good. All of it is set as text.
  let board = null;
  function tell(faults, more) {
    if (!faults.length) {
      if (board) board.remove();
      board = null;
      return;
    }
    if (!board) {
      board = document.createElement("throughline-faults");
      board.attachShadow({ mode: "open" });
      document.body.append(board);
    }
    const make = (name, text) => {
      const element = document.createElement(name);
      if (text) element.textContent = text;
      return element;
    };
    const sheet = make("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("live.css", base).href;
    const section = make("section");
    section.setAttribute("role", "alert");
    section.lang = "en";
    const count = faults.length + more;
    section.append(make("h2", count === 1 ? "1 fault: this page is as it was before" : count + " faults: this page is as it was before"));
    const close = make("button", "Hide");
    close.addEventListener("click", () => tell([], 0));
    const excerpts = faults.map((fault) => make("pre", fault));
    // A long line is read by keyboard too.
    for (const excerpt of excerpts) excerpt.tabIndex = 0;
    section.append(close, ...excerpts);
    if (more) section.append(make("p", "and " + more + " more, told in the terminal"));
    board.shadowRoot.replaceChildren(sheet, section);
  }

  const path = location.pathname.slice(base.pathname.replace(/\.live\/$/, "").length);
  const events = new URL("events?page=" + encodeURIComponent(decodeURIComponent(path)), base);
  let source = null;
  function hear(event) {
    const now = JSON.parse(event.data);
    tell(now.faults, now.more);
    if (now.page !== null && now.page !== page) {
      reload();
    } else if (String(now.styles) !== styles) {
      styles = String(now.styles);
      dress(styles);
    }
  }

  // A browser has few connections to one server: a page that nobody sees lets go of its own, and asks anew when it is seen.
  function listen() {
    if (source) source.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(events);
    source.addEventListener("message", hear);
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", (event) => event.persisted && listen());
  addEventListener("pagehide", () => source && source.close());
  listen();
})();
