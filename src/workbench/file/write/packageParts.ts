import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const FIXED_DATE = new Date(1980, 0, 1);

/** The parts of a package under construction, changed one at a time. */
export class PackageParts {
  readonly #parts: Map<string, Uint8Array>;

  constructor(archive: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(archive)));
  }

  read(name: string): string {
    const part = this.#parts.get(name);
    if (part === undefined) throw new Error(`The package has no part ${name}.`);
    return strFromU8(part);
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  write(name: string, text: string): void {
    this.#parts.set(name, strToU8(text));
  }

  remove(name: string): void {
    this.#parts.delete(name);
  }

  /** Replaces once; a change that finds nothing to change is a fault of ours, never silent. */
  change(name: string, from: string | RegExp, to: string): void {
    const before = this.read(name);
    const found = typeof from === "string" ? before.includes(from) : from.test(before);
    if (!found) throw new Error(`The part ${name} is not as expected: ${String(from)} is missing.`);
    this.write(
      name,
      before.replace(from, () => to),
    );
  }

  /** Adds a part of a kind of its own, with its content type and its relation to the workbook. */
  relate(name: string, text: string, contentType: string, relation: string): void {
    this.write(name, text);
    const types = "[Content_Types].xml";
    if (!this.read(types).includes(`PartName="/${name}"`)) {
      this.change(types, "</Types>", `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`);
    }
    const rels = "xl/_rels/workbook.xml.rels";
    const target = name.startsWith("xl/") ? name.slice(3) : `../${name}`;
    if (this.read(rels).includes(`Target="${target}"`)) return;
    const id = `rIdX${[...this.read(rels).matchAll(/<Relationship /g)].length + 1}`;
    this.change(
      rels,
      "</Relationships>",
      `<Relationship Id="${id}" Type="${relation}" Target="${target}"/></Relationships>`,
    );
  }

  /** The finished archive; equal parts give equal bytes. */
  toArchive(): Uint8Array {
    return zipSync(Object.fromEntries(this.#parts), { level: 6, mtime: FIXED_DATE });
  }
}
