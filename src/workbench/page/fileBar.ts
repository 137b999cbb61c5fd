import type { Grid } from "../grid/grid";
import type { WorkbookHost } from "../host/workbookHost";
import { element } from "./element";
import type { FileCommands } from "./fileCommands";

export interface FileBarOptions {
  readonly gridReady: Promise<Grid>;
  readonly host: WorkbookHost;
  readonly files: FileCommands;
  readonly addPane: () => void;
  readonly copy: () => void;
}

/** Undo, redo, and the file commands above the ribbon. */
export function createFileBar(bar: HTMLElement, options: FileBarOptions): void {
  const { gridReady, host } = options;
  const open = barButton("Open .xlsx", null, "Opens a workbook in place of this one");
  const save = barButton("Save .xlsx", null, "Saves this workbook to your downloads");
  const undo = barButton("Undo", "↶", "Ctrl+Z");
  const redo = barButton("Redo", "↷", "Ctrl+Y");
  const copy = barButton("Copy without the add-in", null, null);
  const pane = barButton("Second pane", null, "Opens another pane on the same workbook");
  undo.disabled = true;
  redo.disabled = true;
  open.addEventListener("click", () => options.files.choose());
  save.addEventListener("click", () => void options.files.save());
  copy.addEventListener("click", () => options.copy());
  pane.addEventListener("click", () => {
    options.addPane();
    pane.disabled = true;
  });
  bar.replaceChildren(undo, redo, open, save, copy, pane);
  void gridReady.then((grid) => {
    const show = () => {
      undo.disabled = !grid.canUndo();
      redo.disabled = !grid.canRedo();
    };
    grid.on("undoStateChanged", show);
    undo.addEventListener("click", () => {
      host.closeUndoGroup();
      void grid.undo().then(show);
    });
    redo.addEventListener("click", () => void grid.redo().then(show));
    show();
  });
}

function barButton(label: string, sign: string | null, tip: string | null): HTMLButtonElement {
  const title = tip === null ? label : `${label} (${tip})`;
  const made = element("button", { type: "button", class: sign === null ? "bar-button" : "bar-icon", title });
  made.textContent = sign ?? label;
  if (sign !== null) made.setAttribute("aria-label", label);
  return made;
}
