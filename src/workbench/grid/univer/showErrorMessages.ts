import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/preset-sheets-core";
import { isError } from "../formula/formulaValue";
import { valueAt } from "../parts/cellPart";
import type { GridContext } from "./gridContext";

const KEY = "formula-message";

const WORDS: Readonly<Record<string, string>> = {
  "#SPILL!":
    "The result needs more room than there is: cells below or to the right are in use. Clear them, or move this formula.",
  "#BUSY!": "The function is still working.",
  "#NAME?": "A name or function in this formula is not known here.",
  "#REF!": "The formula points to cells, a table or a sheet that is not there.",
};

/** Hovering over a cell with an error tells what the function said. */
export const showErrorMessages = ({ running, loop, ...context }: GridContext): (() => void) => {
  const alerts = running.injector.get(CellAlertManagerService);
  const watching = running.injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    alerts.removeAlert(KEY);
    if (!hovered) return;
    const { location } = hovered;
    const value = valueAt({ running, loop, ...context }, location.subUnitId, location.row, location.col);
    if (!isError(value)) return;
    const message = value.message ?? WORDS[value.error];
    if (!message) return;
    alerts.showAlert({
      type: value.error === "#BUSY!" ? CellAlertType.INFO : CellAlertType.ERROR,
      title: value.error,
      message,
      location,
      width: 280,
      height: 90,
      key: KEY,
    });
  });
  return () => watching.unsubscribe();
};
