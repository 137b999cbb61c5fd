import {
  ICommandService,
  IContextService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  type IMutationInfo,
  type IUndoRedoItem,
} from "@univerjs/core";

const SELECTION = "sheet.operation.set-selections";
/** The formula bar and the editor in a cell are documents of their own; what they do is no change of the workbook. */
const EDITORS = "__INTERNAL_EDITOR__";
const REMOVE_SHEET = "sheet.mutation.remove-sheet";

const wanted = (mutation: IMutationInfo): boolean => mutation.id !== SELECTION;

/**
 * Undo in which several changes are one step. The library's own batching replays them in forward order; here the last is undone first.
 * A sheet that a group made is removed at the very end, when nothing is left that wants it.
 */
export class GroupedUndo extends LocalUndoRedoService {
  #group: IUndoRedoItem | null = null;
  #open = false;
  #joining = 0;
  #suspended = 0;
  #isProgram = (): boolean => true;

  /** A change that is not a program's closes an open group. */
  setProgramTest(isProgram: () => boolean): void {
    this.#isProgram = isProgram;
  }

  begin(): void {
    this.#open = true;
    this.#group = null;
  }

  end(): void {
    this.#open = false;
    this.#group = null;
  }

  /** Until the answer is called, changes belong to the step that was made last. */
  joinNext(): () => void {
    this.#joining++;
    return () => {
      this.#joining--;
    };
  }

  /** Nothing can be undone that is done until the answer is called. */
  suspend(): () => void {
    this.#suspended++;
    return () => {
      this.#suspended--;
    };
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#suspended > 0) return;
    if (item.unitID.startsWith(EDITORS)) {
      super.pushUndoRedo(item);
      return;
    }
    if (this.#open && !this.#isProgram()) this.end();
    const last = this._getUndoStack(item.unitID)?.at(-1) ?? null;
    const joined = this.#joining > 0 ? last : this.#open && this.#group === last ? this.#group : null;
    if (!joined) {
      if (!this.#open) {
        super.pushUndoRedo(item);
        return;
      }
      const first = {
        ...item,
        undoMutations: item.undoMutations.filter(wanted),
        redoMutations: item.redoMutations.filter(wanted),
      };
      this.#group = first;
      super.pushUndoRedo(first);
      return;
    }
    const all = [...item.undoMutations.filter(wanted), ...joined.undoMutations];
    joined.undoMutations.splice(
      0,
      joined.undoMutations.length,
      ...all.filter((each) => each.id !== REMOVE_SHEET),
      ...all.filter((each) => each.id === REMOVE_SHEET),
    );
    joined.redoMutations.push(...item.redoMutations.filter(wanted));
    this._getRedoStack(item.unitID, true).length = 0;
    this._updateStatus();
  }
}

setDependencies(GroupedUndo, [IUniverInstanceService, ICommandService, IContextService]);
