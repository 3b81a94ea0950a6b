/* Pictures of an ad: buttons, arrow keys, thumbnails and full screen over a list that already scrolls and links by itself. */
customElements.define("photo-gallery", class extends HTMLElement {
  connectedCallback() {
    this.slides = this.querySelector(".slides");
    this.items = [...this.slides.children];
    this.thumbs = [...this.querySelectorAll(".thumbs a")];
    this.viewer = this.querySelector(".viewer");
    if (this.items.length > 1) {
      this.querySelectorAll(".gallery-stage > [hidden]").forEach((part) => { part.hidden = false; });
    }
    this.addEventListener("click", (event) => this.onClick(event));
    this.addEventListener("keydown", (event) => this.onKey(event));
    this.slides.addEventListener("scroll", () => this.follow(), { passive: true });
    this.mark(0);
  }

  onClick(event) {
    const step = event.target.closest("[data-step]");
    const thumb = event.target.closest(".thumbs a");
    const slide = event.target.closest(".slides a");
    if (step) {
      this.show(this.index + Number(step.dataset.step));
    } else if (thumb) {
      event.preventDefault();
      this.show(this.thumbs.indexOf(thumb));
    } else if (slide && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.viewer.showModal();
      this.show(this.items.indexOf(slide.parentElement));
    } else if (event.target.closest(".viewer-close") || event.target === this.viewer) {
      this.viewer.close();
    }
  }

  onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      this.show(this.index + step);
    }
  }

  show(index) {
    if (index < 0 || index >= this.items.length) return;
    this.slides.scrollTo({ left: this.slides.clientWidth * index, behavior: "instant" });
    this.mark(index);
  }

  follow() {
    const index = Math.round(this.slides.scrollLeft / this.slides.clientWidth);
    if (index !== this.index && index < this.items.length) this.mark(index);
  }

  mark(index) {
    this.index = index;
    const count = this.querySelector(".gallery-count");
    count.textContent = `${index + 1} / ${this.items.length}`;
    this.thumbs.forEach((thumb, position) => {
      if (position === index) thumb.setAttribute("aria-current", "true");
      else thumb.removeAttribute("aria-current");
    });
    this.querySelectorAll("[data-step]").forEach((button) => {
      const next = index + Number(button.dataset.step);
      button.disabled = next < 0 || next >= this.items.length;
    });
    if (this.viewer.open) {
      const picture = this.viewer.querySelector("img");
      const link = this.items[index].querySelector("a");
      picture.src = link.href;
      picture.alt = link.querySelector("img").alt;
    }
  }
});
