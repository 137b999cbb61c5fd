const openLayer = '[role="dialog"],[role="listbox"],[role="menu"]';

/**
 * Keeps Esc inside the pane while a list or dialog of ours is open: Office would otherwise move focus to the start of the pane, and the opener would lose it.
 * With nothing open Esc goes on to Office, which hands focus back to the sheet.
 */
export function keepEscapeInLayers(page: Document): () => void {
  let layerWasOpen = false;
  const before = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    const opener = page.activeElement;
    layerWasOpen = opener?.getAttribute("aria-expanded") === "true" || page.querySelector(openLayer) !== null;
  };
  const after = (event: KeyboardEvent) => {
    if (event.key === "Escape" && layerWasOpen) event.stopPropagation();
  };
  page.addEventListener("keydown", before, true);
  page.addEventListener("keydown", after);
  return () => {
    page.removeEventListener("keydown", before, true);
    page.removeEventListener("keydown", after);
  };
}
