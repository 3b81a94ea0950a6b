/* Shares by the system's own sheet where there is one, else copies the address; prints the sheet for the window. */
customElements.define("share-link", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button:not([data-print])");
    const print = this.querySelector("[data-print]");
    const { title, url, copied } = this.dataset;
    print.hidden = false;
    print.addEventListener("click", () => window.print());
    button.hidden = !navigator.share && !navigator.clipboard;
    button.addEventListener("click", async () => {
      try {
        if (navigator.share) {
          await navigator.share({ title, url });
        } else {
          await navigator.clipboard.writeText(url);
          this.querySelector("[role=status]").textContent = copied;
        }
      } catch (closed) {
        if (closed.name !== "AbortError") throw closed;
      }
    });
  }
});
