/** What a command was given after its name. */
export interface CommandWords {
  readonly positional: readonly string[];
  /** `--name value`, `--name=value`; a flag has the value "". */
  readonly options: ReadonlyMap<string, string>;
}

/** What a command has to say: its result for stdout, what needs somebody for stderr (the exit code is then 2). */
export interface CommandOutput {
  /** A text, or its pieces where it may be long. */
  readonly result: string | Iterable<string>;
  readonly faults?: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown by `fairshare NAME --help`. */
  readonly help: string;
  /** Options that stand alone; every other one takes a value. */
  readonly flags: readonly string[];
  /** Options that take a value; null where the command decides for itself. */
  readonly settings: readonly string[] | null;
  readonly run: (words: CommandWords) => Promise<CommandOutput>;
}
