/* Menus close when one looks elsewhere; an ad is fetched as soon as one means to open it. */
(() => {
  const close = (menu) => { menu.open = false; };
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) close(menu);
    });
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target instanceof Element && event.target.closest("details.menu[open]");
    if (menu) {
      close(menu);
      menu.querySelector("summary").focus();
    }
  });

  const fetched = new Set();
  const prefetch = (event) => {
    const link = event.target instanceof Element && event.target.closest("a.card-link");
    if (!link || fetched.has(link.href) || navigator.connection?.saveData) return;
    fetched.add(link.href);
    const hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.href = link.href;
    document.head.append(hint);
  };
  /* An ad that came out of the browser's own store is read all the same: say so, as nobody else can. */
  const visit = performance.getEntriesByType("navigation")[0];
  if (visit?.transferSize === 0 && document.querySelector("article.ad")) fetch(location.href, { cache: "no-store" });

  document.addEventListener("pointerenter", prefetch, { capture: true, passive: true });
  document.addEventListener("touchstart", prefetch, { passive: true });
})();
