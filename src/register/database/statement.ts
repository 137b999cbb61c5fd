/** One statement of SQL, by its name: the parity suite runs every one on both engines. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What both engines take in the same way. Money, moments and days cross as texts; whole rows as one JSON text. */
export type Value = string | number | null;

/** Names each text of SQL after its key. */
export function statements<Texts extends Readonly<Record<string, string>>>(
  texts: Texts,
): { readonly [Name in keyof Texts]: Statement } {
  const named = Object.entries(texts).map(([name, text]) => [name, { name, text }] as const);
  return Object.fromEntries(named) as { [Name in keyof Texts]: Statement };
}
