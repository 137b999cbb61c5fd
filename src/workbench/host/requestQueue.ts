import type { Grid } from "../grid/grid";
import { REQUEST_FLAG } from "./addinMessage";
import { makeObject } from "./objects/registry";
import { makeService } from "./objects/serviceObjects";
import type { HostSession } from "./richApi/hostSession";
import type { ObjectContext } from "./richApi/hostObject";
import { interpretRequest } from "./richApi/interpretRequest";
import { RichApiError } from "./richApi/richApiError";
import { ACTION, PATH } from "./richApi/wire";
import type { WireRequest, WireResponse } from "./richApi/wire";

const EDITING =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
const FROM_FUNCTION =
  "A custom function may read the workbook but not change it. Move the change into a command or the pane.";
const UNDO_GROUP_MS = 250;
const EDITING_ASKED_MS = 100;
/** Turns of the page's queue, of at least 10 ms each, for which a write waits for functions to answer. */
const FUNCTION_PATIENCE = 200;
/** A request that a function makes arrives some turns of the page's queue after the function began, or after it got an answer. */
const TURNS = 10;

/**
 * Carries out the requests of all panes one after another on one grid. Requests that need no workbook are answered at once, the others when the grid is
 * there. What follows within a quarter of a second is one undo step.
 */
export class RequestQueue {
  #grid: Grid | null = null;
  readonly #gridReady: Promise<Grid>;
  #resolveGrid: (grid: Grid) => void = () => undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #undoTimer: ReturnType<typeof setTimeout> | null = null;
  /** The pane whose request is being carried out; changes made meanwhile are its own. */
  running: HostSession | null = null;
  /** Above 0 while a request is taken for one that a function makes. */
  #functionTurns = 0;
  readonly #functionsAnswer: (turns: number) => Promise<boolean>;

  constructor(functionsAnswer: (turns: number) => Promise<boolean>) {
    this.#functionsAnswer = functionsAnswer;
    this.#gridReady = new Promise((resolve) => {
      this.#resolveGrid = resolve;
    });
  }

  attach(grid: Grid): void {
    this.#grid = grid;
    this.#resolveGrid(grid);
  }

  async run(session: HostSession, request: WireRequest, flags: number): Promise<WireResponse> {
    if (!needsWorkbook(request)) return interpretRequest(request, this.#context(session), makeService);
    const writes = (flags & REQUEST_FLAG.write) !== 0;
    const fromFunction = this.#functionTurns > 0;
    if (writes && fromFunction && !(await this.#functionsAnswer(FUNCTION_PATIENCE))) {
      return refused(new RichApiError("InvalidOperation", FROM_FUNCTION));
    }
    const turn = this.#tail.then(() => this.#carryOut(session, request, flags, writes));
    this.#tail = turn.catch(() => undefined);
    const response = await turn;
    if (fromFunction) this.functionsRun();
    return response;
  }

  /**
   * Told when the add-in's functions run in answer to a calculation. A write that arrives right after waits for their answers: one that a function
   * itself waits for keeps it from answering, and is refused.
   */
  functionsRun(): void {
    const idle = this.#functionTurns === 0;
    this.#functionTurns = TURNS;
    if (idle) this.#countTurns();
  }

  #countTurns(): void {
    setTimeout(() => {
      if (--this.#functionTurns > 0) this.#countTurns();
    });
  }

  /** Ends the undo step that is open, before a user's own command. */
  closeUndoGroup(): void {
    if (this.#undoTimer === null) return;
    clearTimeout(this.#undoTimer);
    this.#undoTimer = null;
    this.#grid?.endUndoGroup();
  }

  async #carryOut(session: HostSession, request: WireRequest, flags: number, writes: boolean): Promise<WireResponse> {
    const grid = await this.#gridReady;
    if (grid.isEditing()) {
      if ((flags & REQUEST_FLAG.waitForCellEdit) === 0) {
        return refused(new RichApiError("InvalidOperationInCellEditMode", EDITING));
      }
      await editingEnds(grid);
    }
    if (writes) this.#openUndoGroup(grid);
    this.running = session;
    try {
      return await interpretRequest(request, this.#context(session), makeService);
    } finally {
      this.running = null;
      if (writes) this.#closeUndoGroupSoon();
    }
  }

  #openUndoGroup(grid: Grid): void {
    if (this.#undoTimer === null) grid.beginUndoGroup();
    else clearTimeout(this.#undoTimer);
    this.#undoTimer = null;
  }

  #closeUndoGroupSoon(): void {
    this.#undoTimer = setTimeout(() => this.closeUndoGroup(), UNDO_GROUP_MS);
  }

  #context(session: HostSession): ObjectContext {
    const grid = () => {
      if (!this.#grid) throw new RichApiError("InvalidOperation", "The workbook is not open yet.");
      return this.#grid;
    };
    const context: ObjectContext = {
      get grid() {
        return grid();
      },
      session,
      make: (type, state) => makeObject(type, state, context),
    };
    return context;
  }
}

/** A request that only names the workbook, as the start of custom functions does, can be answered without one. */
function needsWorkbook(request: WireRequest): boolean {
  const paths = Object.values(request.ObjectPaths);
  const roots = new Set(
    paths
      .filter((path) => path.ObjectPathType === PATH.root || path.ObjectPathType === PATH.reference)
      .map((path) => path.Id),
  );
  const hasMembers = paths.some((path) => path.ParentObjectPathId !== undefined && roots.has(path.ParentObjectPathId));
  const isAsked = request.Actions.some(
    (action) => roots.has(action.ObjectPathId) && action.ActionType !== ACTION.instantiate,
  );
  return hasMembers || isAsked;
}

export function refused(error: RichApiError): WireResponse {
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: error.status },
  };
}

/** The grid's word that editing ended can be missed, and a request that waits for it holds up all others: it is asked as well. */
function editingEnds(grid: Grid): Promise<void> {
  return new Promise((resolve) => {
    const asking = setInterval(() => {
      if (!grid.isEditing()) end();
    }, EDITING_ASKED_MS);
    const stop = grid.on("editing", ({ on }) => {
      if (!on) end();
    });
    const end = () => {
      clearInterval(asking);
      stop();
      resolve();
    };
  });
}
