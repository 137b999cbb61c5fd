import { escapeCellText } from "../xml/escapeXml";

/** The table of texts that cells point into. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  /** Place of the text, added where it is new. */
  add(text: string): number {
    this.#uses++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  toXml(): string {
    const items = [...this.#places.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
      ` count="${this.#uses}" uniqueCount="${this.#places.size}">${items.join("")}</sst>`
    );
  }
}
