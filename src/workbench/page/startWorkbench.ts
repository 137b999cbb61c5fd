import type { Grid } from "../grid/grid";
import type { FunctionMetadata } from "../grid/gridFunctions";
import { REQUIREMENT_SETS } from "../host/appContext";
import { WorkbookHost } from "../host/workbookHost";
import { readManifest } from "./addinManifest";
import type { RibbonButton } from "./addinManifest";
import { byId } from "./element";
import { createFileBar } from "./fileBar";
import { createFileCommands } from "./fileCommands";
import { createNotice } from "./notice";
import { offerPageApi } from "./pageApi";
import { openPane, trustThisHost } from "./paneFrame";
import type { OpenPane } from "./paneFrame";
import { moveByRegions } from "./regionKeys";
import { createRibbon } from "./ribbon";
import { createSplitter } from "./splitter";

const LOCALE = "en-GB";

/** Puts the workbench together: the pane first, so that it can be used, then the grid, which is large. */
export async function startWorkbench(): Promise<void> {
  const switches = new URLSearchParams(window.location.search);
  trustThisHost();
  const manifest = readManifest(await fetchText("/manifest.xml"));
  const functions = manifest.functionsPath ? await fetchFunctions(manifest.functionsPath) : [];
  document.title = `${manifest.name} workbench`;

  const notice = createNotice(byId("notice"));
  const panes: OpenPane[] = [];
  const ribbon = createRibbon(manifest, (button) => void press(button));
  byId("ribbon").replaceChildren(ribbon.element);

  const host = new WorkbookHost({
    addinId: manifest.id,
    addinName: manifest.name,
    pageUrl: new URL(manifest.pagePath, window.location.origin).href,
    namespace: manifest.namespace,
    functions,
    requirementSets: { ...REQUIREMENT_SETS, ...olderExcel(switches) },
    locale: LOCALE,
    ribbon,
  });

  let grid: Grid | null = null;
  const changed = () => {
    const open = panes.some((pane) => !pane.element.hidden);
    byId("panes").hidden = !open;
    byId("splitter").hidden = !open;
  };
  const addPane = () => {
    const pane = openPane({
      manifest,
      host,
      locale: LOCALE,
      number: panes.length + 1,
      changed,
      focusLeft: () => grid?.focus(),
    });
    panes.push(pane);
    byId("panes").append(pane.element);
    changed();
    return pane;
  };
  async function press(button: RibbonButton): Promise<void> {
    const [first = addPane()] = panes;
    if (button.command === null) {
      first.show();
      return;
    }
    const known = await first.connection.invokeCommand(button.id, button.command);
    if (known && !first.element.hidden) first.iframe.contentWindow?.focus();
    if (!known) notice.tell(`${manifest.name} has no command for “${button.label}”. Open its pane instead.`);
  }

  createSplitter(byId("splitter"), byId("panes"));
  moveByRegions([
    {
      root: byId("ribbon"),
      enter: () => byId("ribbon").querySelector<HTMLElement>(".ribbon-button[tabindex='0']")?.focus(),
    },
    { root: byId("grid"), enter: () => grid?.focus(), isMain: true },
    { root: byId("panes"), enter: () => panes.find((pane) => !pane.element.hidden)?.iframe.contentWindow?.focus() },
  ]);
  const first = addPane();
  if (switches.get("panes") === "2") addPane();
  const gridReady = startGrid(first).then((made) => {
    grid = made;
    if (switches.get("blankAsZero") === "1") made.functions.setBlankAsZero(true);
    host.attach(made);
    byId("loading").hidden = true;
    return made;
  });
  const known = functions.map(({ name }) => `${manifest.namespace}.${name}`);
  const files = createFileCommands(gridReady, notice, known);
  createFileBar(byId("file-bar"), {
    gridReady,
    host,
    files,
    addPane,
    copy: () => {
      const button = manifest.tabs
        .flatMap((tab) => tab.groups)
        .flatMap((group) => group.buttons)
        .find((known) => known.command === COPY_COMMAND);
      if (button) void press(button);
    },
  });
  offerPageApi(gridReady, () => panes, host, files);
  gridReady.catch((error: unknown) => {
    notice.tell("The spreadsheet could not be loaded. Reload the page; if it happens again, run npm run build.");
    console.error(error);
  });
}

/** The add-in's own command that makes a copy which needs no add-in. */
const COPY_COMMAND = "sendCopy";

/** Starts loading the grid when the pane can be used, or when it does not come in time. */
async function startGrid(first: OpenPane): Promise<Grid> {
  const patience = new Promise((resolve) => setTimeout(resolve, 4_000));
  await Promise.race([first.connection.whenReady(), patience]);
  const { createGrid } = await import(/* webpackChunkName: "grid" */ "../grid/createGrid");
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return createGrid({ container: byId("grid"), dark });
}

/** ?ExcelApi=1.13 makes the workbench say that it is an older Excel. */
function olderExcel(switches: URLSearchParams): Readonly<Record<string, string>> {
  const version = switches.get("ExcelApi");
  return version !== null && /^1\.\d{1,2}$/.test(version) ? { ExcelApi: version } : {};
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.text();
}

async function fetchFunctions(path: string): Promise<readonly FunctionMetadata[]> {
  const parsed = JSON.parse(await fetchText(path)) as { readonly functions?: readonly FunctionMetadata[] };
  return parsed.functions ?? [];
}
