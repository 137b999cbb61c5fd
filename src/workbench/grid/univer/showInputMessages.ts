import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/preset-sheets-core";
import { type GridContext, gridRange } from "./gridContext";
import { UNIT } from "./startUniver";

const KEY = "input-message";
const WIDTH = 280;
/** Letters that a line of the message has room for, and the height of a line. */
const LINE = 42;
const LINE_HEIGHT = 18;

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The message that a validation rule has for whoever selects its cells; shown while a cell is selected or under the pointer. */
export const showInputMessages = (context: GridContext): (() => void) => {
  const { running } = context;
  const alerts = running.injector.get(CellAlertManagerService);
  let hovered: Cell | null = null;
  const messageOf = ({ sheet, row, column }: Cell) =>
    context
      .grid()
      .validations(gridRange(sheet, { startRow: row, endRow: row, startColumn: column, endColumn: column }))
      .map(({ prompt }) => prompt)
      .find(({ show, message }) => show && message !== "");
  const show = (cell: Cell | null): boolean => {
    const prompt = cell && messageOf(cell);
    if (!cell || !prompt || context.grid().activeSheet() !== cell.sheet) return false;
    const lines = Math.ceil(prompt.message.length / LINE);
    alerts.showAlert({
      type: CellAlertType.INFO,
      title: prompt.title,
      message: prompt.message,
      location: { unitId: UNIT, subUnitId: cell.sheet, row: cell.row, col: cell.column },
      width: WIDTH,
      height: 54 + lines * LINE_HEIGHT,
      key: KEY,
    });
    return true;
  };
  const refresh = (): void => {
    alerts.removeAlert(KEY);
    if (!show(hovered)) show(context.grid().selection().active);
  };
  const pointer = running.injector.get(HoverManagerService).currentCell$.subscribe((found) => {
    const location = found?.location;
    hovered = location ? { sheet: location.subUnitId, row: location.row, column: location.col } : null;
    refresh();
  });
  const selection = context.grid().on("selectionChanged", refresh);
  return () => {
    pointer.unsubscribe();
    selection();
  };
};
