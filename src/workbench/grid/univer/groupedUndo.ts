import { LocalUndoRedoService, type IMutationInfo, type IUndoRedoItem } from "@univerjs/core";

const SELECTION = "sheet.operation.set-selections";
const REMOVE_SHEET = "sheet.mutation.remove-sheet";

/**
 * Undo in which several changes of a program are one step. The library's own batching replays them in forward order; here the last is
 * undone first. A sheet that the group made is removed at the very end, when nothing is left that wants it.
 */
export class GroupedUndo extends LocalUndoRedoService {
  #group: IUndoRedoItem | null = null;
  #open = false;

  get isOpen(): boolean {
    return this.#open;
  }

  begin(): void {
    this.#open = true;
    this.#group = null;
  }

  end(): void {
    this.#open = false;
    this.#group = null;
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (!this.#open) {
      super.pushUndoRedo(item);
      return;
    }
    const group = this.#group;
    const undos = item.undoMutations.filter(wanted);
    const redos = item.redoMutations.filter(wanted);
    if (!group || this._undoStack(item.unitID)?.at(-1) !== group) {
      const first = { ...item, undoMutations: undos, redoMutations: redos };
      this.#group = first;
      super.pushUndoRedo(first);
      return;
    }
    const all = [...undos, ...group.undoMutations];
    group.undoMutations.splice(
      0,
      group.undoMutations.length,
      ...all.filter((each) => each.id !== REMOVE_SHEET),
      ...all.filter((each) => each.id === REMOVE_SHEET),
    );
    group.redoMutations.push(...redos);
    const redoStack = this._getRedoStack(item.unitID);
    if (redoStack) redoStack.length = 0;
    this._updateStatus();
  }

  private _undoStack(unit: string): readonly IUndoRedoItem[] | null {
    return this._getUndoStack(unit);
  }
}

const wanted = (mutation: IMutationInfo): boolean => mutation.id !== SELECTION;
