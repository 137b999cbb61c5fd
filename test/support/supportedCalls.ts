import { REGISTRY } from "../../src/workbench/host/objects/registry";

interface Members {
  readonly properties?: Readonly<Record<string, { readonly set?: unknown }>>;
  readonly children?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly item?: unknown;
}

const SERVICES = /Service$|^DynamicRibbon/;
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const visible = (name: string): boolean => !name.startsWith("_");

/** Every call of Excel's object model that the workbench takes, as an add-in's author writes it, class by class. */
export function supportedCalls(): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, readonly string[]>();
  for (const [name, definition] of Object.entries(REGISTRY) as [string, Members][]) {
    if (SERVICES.test(name)) continue;
    const properties = Object.entries(definition.properties ?? {}).filter(([member]) => visible(member));
    calls.set(name, [
      ...properties.map(([member, { set }]) => `${camel(member)}${set ? "" : " (read only)"}`),
      ...Object.keys(definition.children ?? {})
        .filter(visible)
        .map(camel),
      ...(definition.items ? ["items"] : []),
      ...(definition.item ? ["getItem()"] : []),
      ...Object.keys(definition.methods ?? {})
        .filter(visible)
        .map((member) => `${camel(member)}()`),
      ...events(definition.methods ?? {}),
    ]);
  }
  return calls;
}

const EVENTS: Readonly<Record<string, string>> = {
  DataChanged: "onChanged",
  Activated: "onActivated",
  Deactivated: "onDeactivated",
  Added: "onAdded",
  Deleted: "onDeleted",
  SelectionChanged: "onSelectionChanged",
  Calculated: "onCalculated",
  NameChanged: "onNameChanged",
};

function events(methods: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(methods).flatMap((method) => {
    const name = /^_Register(?:Event)?(.+?)(?:Event)?$/.exec(method)?.[1];
    return name === undefined ? [] : [`${EVENTS[name] ?? name} (event)`];
  });
}

/** The document that lists them. */
export function callsDocument(): string {
  const sections = [...supportedCalls()].map(([name, calls]) => `## ${name}\n\n${calls.join(" · ")}\n`);
  return `# Calls of Excel's object model that the workbench takes

The workbench answers these calls of \`Excel.run\`; any other is refused with \`ApiNotFound\` and the call's name. A test holds this list to the code:
after a change, write it anew with \`UPDATE_DOCS=1 npx jest test/workbench/host/supportedCalls.test.ts --selectProjects unit\`.

Besides them: \`Office.context\` (requirements, document settings, selected data, selection changed), \`Office.actions\`, \`Office.ribbon.requestUpdate\`,
\`Office.addin\` (show, hide, start-up behaviour, visibility), and custom functions (batches, arrays, errors with messages, cancel, streams).

${sections.join("\n")}`;
}
