const reachable = [
  "a[href]",
  "area[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "summary",
  "[tabindex]",
  "[contenteditable='true']",
]
  .map((selector) => `${selector}:not([tabindex='-1'])`)
  .join(",");

/**
 * Keeps Tab with the browser while there is somewhere to go in the pane. Office on the web moves the focus itself from a list of its own, in which headings that
 * took the focus are missing, so that Tab would leave the pane from there. At the pane's first and last element Office has the key, and hands focus to the sheet.
 */
export function keepTabInPane(page: Document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (hasNext(page, event.shiftKey)) event.stopPropagation();
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
}

function hasNext(page: Document, isBackward: boolean): boolean {
  const from = page.activeElement ?? page.body;
  const wanted = isBackward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...page.querySelectorAll(reachable)].some(
    (element) =>
      (from.compareDocumentPosition(element) & wanted) !== 0 &&
      !element.contains(from) &&
      !isSameGroup(from, element) &&
      element.getClientRects().length > 0,
  );
}

/** Radio buttons of one name are one stop. */
function isSameGroup(one: Element, other: Element): boolean {
  const isRadio = (element: Element) => element instanceof HTMLInputElement && element.type === "radio";
  return isRadio(one) && isRadio(other) && one.getAttribute("name") === other.getAttribute("name");
}
