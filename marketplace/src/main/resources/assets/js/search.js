/* Filters update in place: a change asks the server for the results only; the address follows, focus stays. */
(() => {
  const DELAY = 450;
  const within = (target, selector) => target instanceof Element && target.closest(selector);
  const formOf = (target) => within(target, "#search-form, #panel");
  const sent = new WeakMap();
  let timer = 0;

  const query = (form) => {
    const values = new FormData(form);
    return [...values].filter(([, value]) => value !== "").map((pair) => pair.join("=")).join("&");
  };
  const refine = (form) => {
    clearTimeout(timer);
    if (sent.get(form) !== query(form) && form.checkValidity()) {
      sent.set(form, query(form));
      form.dispatchEvent(new Event("refine"));
    }
  };

  document.addEventListener("change", (event) => {
    const form = formOf(event.target);
    if (form) {
      dropModels(form, event.target);
      refine(form);
    }
  });
  document.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (form && event.target.matches("input[type=number], input[type=search]")) {
      clearTimeout(timer);
      timer = setTimeout(() => refine(form), DELAY);
    }
  });

  /* What hangs on a former choice goes with it: models of another make, bodies of another type. */
  const dropModels = (form, changed) => {
    const clear = (selector) => form.querySelectorAll(selector).forEach((control) => {
      control.checked = false;
      if (control.tagName === "SELECT") control.value = "";
    });
    if (changed.name === "vehicle_type") clear("[name=body], [name=make], [name=model]");
    if (changed.name === "make" && form.id === "panel") clear("[name=model]");
    if (changed.name === "region" && changed.type === "checkbox") clear("[name=city]");
  };

  document.addEventListener("htmx:configRequest", (event) => {
    const { formData } = event.detail;
    for (const name of new Set(formData.keys())) {
      const values = formData.getAll(name).filter((value) => value !== "");
      formData.delete(name);
      values.forEach((value) => formData.append(name, value));
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const results = document.getElementById("results");
    const live = document.getElementById("live");
    if (event.detail.target?.id === "results" && results && live) {
      live.textContent = results.dataset.announce;
    }
    if (event.detail.target?.id === "phones") document.getElementById("phones")?.focus();
  });

  /* On a phone the filters are a sheet: the button and Escape close it, and opening it moves focus there. */
  const sheetIsOpen = () => location.hash === "#filters" || document.querySelector("#filters:target");
  const closeSheet = () => { location.hash = "results"; };
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "search-form") return;
    event.preventDefault();
    refine(event.target);
    if (sheetIsOpen()) closeSheet();
    document.getElementById("results-title")?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && sheetIsOpen()) closeSheet();
  });
  addEventListener("hashchange", () => {
    const open = location.hash === "#filters";
    document.getElementById(open ? "filters-title" : "results-title")?.focus({ preventScroll: true });
  });

  document.querySelectorAll("#search-form, #panel").forEach((form) => sent.set(form, query(form)));
})();
