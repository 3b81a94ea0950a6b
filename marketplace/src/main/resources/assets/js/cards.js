/* On a touch screen the pictures of a card follow the finger; a tap still opens the ad. */
(() => {
  const FAR = 36;
  let start = null;
  let swiped = false;

  const show = (photos, index) => {
    const dots = [...photos.querySelectorAll(".card-zones span")];
    const shown = Math.max(0, Math.min(dots.length - 1, index));
    photos.dataset.index = shown;
    photos.querySelector(".card-strip").style.translate = `${-100 * shown}% 0`;
    dots.forEach((dot, position) => dot.classList.toggle("at", position === shown));
    const picture = photos.querySelectorAll("img")[shown];
    if (picture) picture.loading = "eager";
  };

  document.addEventListener("touchstart", (event) => {
    const photos = event.target.closest?.(".card-photos");
    const touch = event.touches[0];
    start = photos && event.touches.length === 1 ? { photos, x: touch.clientX, y: touch.clientY } : null;
    swiped = false;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!start) return;
    const x = event.changedTouches[0].clientX - start.x;
    const y = event.changedTouches[0].clientY - start.y;
    swiped = Math.abs(x) > FAR && Math.abs(x) > Math.abs(y);
    if (swiped) show(start.photos, Number(start.photos.dataset.index ?? 0) - Math.sign(x));
  }, { passive: true });
  document.addEventListener("click", (event) => {
    if (swiped && event.target.closest?.(".card-photos")) event.preventDefault();
    swiped = false;
  });
})();
