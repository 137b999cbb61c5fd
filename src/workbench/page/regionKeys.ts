export interface Region {
  readonly root: HTMLElement;
  readonly enter: () => void;
  /** Where F6 leads on from when the focus is in no region: what floats over it belongs to it. */
  readonly isMain?: boolean;
}

/** F6, also with Ctrl, leads from region to region and round again, Shift+F6 back, as in Excel: the cells keep Tab to themselves. */
export function moveByRegions(regions: readonly Region[]): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const open = regions.filter(({ root }) => !root.hidden);
    const inside = open.findIndex(({ root }) => root.contains(document.activeElement));
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    const now = inside >= 0 || isNowhere ? inside : open.findIndex(({ isMain }) => isMain === true);
    const next =
      now < 0 && event.shiftKey ? open.length - 1 : (now + (event.shiftKey ? -1 : 1) + open.length) % open.length;
    open[next]?.enter();
  };
  // Before the grid, which takes every key that reaches it.
  window.addEventListener("keydown", onKey, true);
}
