// Keeps the reader's choice of colours from page to page and from visit to visit. It runs before the first paint.
(function () {
  "use strict";
  const key = "throughline-theme";
  const root = document.documentElement;

  // A browser may refuse storage, on a disk above all: the choice then lasts for the page.
  function kept() {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function keep(theme) {
    try {
      localStorage.setItem(key, theme);
    } catch (refused) {
      // Nothing is lost but the memory.
    }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else if (theme === "auto") delete root.dataset.theme;
  }

  function show(theme) {
    const chosen = theme && document.getElementById("th-" + theme);
    if (chosen) chosen.checked = true;
  }

  function follow() {
    const theme = kept();
    apply(theme);
    show(theme);
  }

  apply(kept());
  document.addEventListener("change", (event) => {
    const chosen = event.target;
    if (chosen.name !== "theme") return;
    const theme = chosen.id.slice(3);
    keep(theme);
    apply(theme);
  });
  // Another page may have been looked at since this one was made.
  window.addEventListener("pageshow", follow);
  window.addEventListener("storage", follow);
})();
