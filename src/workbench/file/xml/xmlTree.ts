import { scanXml, XmlFault } from "./scanXml";
import type { XmlAttributes } from "./scanXml";

/** An element with all that is in it, for parts that are small. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: Growing[];
  text: string;
}

const DEEPEST = 200;

export function parseXmlTree(xml: string): XmlElement {
  const root: Growing = { name: "", attributes: new Map(), children: [], text: "" };
  const path = [root];
  scanXml(xml, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [], text: "" };
      path.at(-1)?.children.push(element);
      path.push(element);
      if (path.length > DEEPEST) throw new XmlFault("The part is nested too deeply.");
    },
    text(text) {
      const element = path.at(-1);
      if (element !== undefined) element.text += text;
    },
    close() {
      path.pop();
    },
  });
  const [first] = root.children;
  if (first === undefined) throw new XmlFault("The part is empty.");
  return first;
}

/** The first child of that name, or along a path of names. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of that name, at any depth. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** Truth as XML schema writes it. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
