const MOST_NAMED = 3;

/** Gathers what could not be kept, so that the same thing on fifty sheets is one sentence. */
export class LossList {
  readonly #sentences: Set<string>;
  readonly #bySheet = new Map<string, Set<string>>();

  constructor(sentences: readonly string[]) {
    this.#sentences = new Set(sentences);
  }

  add(sentence: string): void {
    this.#sentences.add(sentence);
  }

  /** Without a full stop: the names of the sheets follow. */
  addOnSheet(sheet: string, sentence: string): void {
    const sheets = this.#bySheet.get(sentence) ?? new Set();
    this.#bySheet.set(sentence, sheets.add(sheet));
  }

  toList(): string[] {
    return [
      ...this.#sentences,
      ...[...this.#bySheet].map(([sentence, sheets]) => `${sentence} (${nameSheets([...sheets])}).`),
    ];
  }
}

function nameSheets(sheets: readonly string[]): string {
  if (sheets.length <= MOST_NAMED) return sheets.join(", ");
  return `${sheets.slice(0, MOST_NAMED - 1).join(", ")} and ${sheets.length - MOST_NAMED + 1} more sheets`;
}
