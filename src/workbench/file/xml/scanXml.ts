/** What a walk through an XML text meets; names come without their prefix. */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

export type XmlAttributes = ReadonlyMap<string, string>;

/** The part cannot be read as XML. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
}

const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const NO_ATTRIBUTES: XmlAttributes = new Map();

/** Walks an XML text once, front to back. Document types are refused: workbooks have none, and entities could grow without end. */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  let depth = 0;
  for (;;) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at && depth > 0) visitor.text(decodeEntities(xml.slice(at, tag)));
    if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag);
    else if (xml.startsWith("<![CDATA[", tag)) {
      at = after(xml, "]]>", tag);
      visitor.text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith("<?", tag)) at = after(xml, "?>", tag);
    else if (xml.startsWith("<!", tag)) throw new XmlFault("The part has a document type.");
    else {
      at = tagEnd(xml, tag);
      depth += visitTag(xml.slice(tag + 1, at - 1), visitor);
    }
  }
  if (depth !== 0) throw new XmlFault("The part ends before its elements do.");
}

function visitTag(tag: string, visitor: XmlVisitor): -1 | 0 | 1 {
  if (tag.charCodeAt(0) === SLASH) {
    visitor.close(localName(tag.slice(1).trimEnd()));
    return -1;
  }
  const empty = tag.charCodeAt(tag.length - 1) === SLASH;
  let end = 0;
  while (end < tag.length && tag.charCodeAt(end) > BLANK && tag.charCodeAt(end) !== SLASH) end++;
  const name = localName(tag.slice(0, end));
  visitor.open(name, end === tag.length ? NO_ATTRIBUTES : readAttributes(tag, end));
  if (!empty) return 1;
  visitor.close(name);
  return 0;
}

function readAttributes(tag: string, from: number): XmlAttributes {
  let equals = tag.indexOf("=", from);
  if (equals < 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  let at = from;
  while (equals >= 0) {
    let open = equals + 1;
    while (tag.charCodeAt(open) <= BLANK) open++;
    const close = tag.indexOf(tag.charAt(open), open + 1);
    const quote = tag.charCodeAt(open);
    if ((quote !== QUOTE && quote !== APOSTROPHE) || close < 0) break;
    attributes.set(tag.slice(at, equals).trim(), decodeEntities(tag.slice(open + 1, close)));
    at = close + 1;
    equals = tag.indexOf("=", at);
  }
  return attributes;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new XmlFault("The part is cut short.");
  return found + mark.length;
}

/** Just behind the `>` that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, tag: number): number {
  let open = 0;
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) open = code;
  }
  throw new XmlFault("The part is cut short.");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
