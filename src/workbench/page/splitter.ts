const MINIMUM = 320;
const MAXIMUM_PART = 0.7;
const STEP = 16;
const REMEMBERED = "workbench.paneWidth";

/** Makes the bar between grid and panes movable, by pointer and by arrow keys. Remembers the width. */
export function createSplitter(bar: HTMLElement, panes: HTMLElement): void {
  const apply = (wanted: number) => {
    const largest = Math.max(MINIMUM, Math.floor(window.innerWidth * MAXIMUM_PART));
    const width = Math.round(Math.min(Math.max(wanted, MINIMUM), largest));
    panes.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
    bar.setAttribute("aria-valuemin", String(MINIMUM));
    bar.setAttribute("aria-valuemax", String(largest));
    bar.setAttribute("aria-valuetext", `${width} pixels`);
    return width;
  };
  const remember = (width: number) => window.localStorage.setItem(REMEMBERED, String(width));
  let width = apply(Number(window.localStorage.getItem(REMEMBERED)) || 360);

  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  bar.addEventListener("pointermove", (event) => {
    if (bar.hasPointerCapture(event.pointerId)) width = apply(panes.getBoundingClientRect().right - event.clientX);
  });
  const finish = (event: PointerEvent) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    bar.releasePointerCapture(event.pointerId);
    document.body.classList.remove("resizing");
    remember(width);
  };
  bar.addEventListener("pointerup", finish);
  bar.addEventListener("pointercancel", finish);
  bar.addEventListener("keydown", (event) => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: Number.MAX_SAFE_INTEGER,
      End: MINIMUM,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    width = apply(next);
    remember(width);
  });
  window.addEventListener("resize", () => {
    width = apply(width);
  });
}
