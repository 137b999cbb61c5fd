import {
  DEFAULT_STYLES,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type PluginCtor,
  type Workbook,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverFormulaEnginePlugin, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { GroupedUndo } from "./groupedUndo";
import { OwnCalculationPlugin } from "./ownCalculation";
import { DEFAULT_FONT } from "./styles";

type Registration = PluginCtor | readonly [PluginCtor, unknown];

export const UNIT = "workbook";

const ownConfigs: Readonly<Record<string, object>> = {
  /** Tables look as their cells do, without bands and colours of the library's own. */
  SHEET_TABLE_PLUGIN: { userThemes: [{ name: "plain", style: {} }], defaultThemeIndex: 0 },
  /** Would put a handle with its name above every table, over whatever stands there. */
  SHEET_TABLE_UI_PLUGIN: { hideAnchor: true },
};

/** The grid library at work: its services, and the workbook that it shows. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: GroupedUndo;
  workbook(): Workbook;
  open(data: Partial<IWorkbookData>): void;
}

/** The library measures row heights when it has time; for a workbook that is closed by then that would fail. Answers what calls it off. */
const followHeightTasks = (commands: ICommandService): (() => void) => {
  let tasks: string[] = [];
  commands.onCommandExecuted(({ id, params }) => {
    if (id === "sheet.operation.mark-dirty-row-auto-height") tasks.push((params as { readonly id: string }).id);
  });
  return () => {
    for (const id of tasks)
      commands.syncExecuteCommand("sheet.operation.cancel-mark-dirty-row-auto-height", { unitId: UNIT, id });
    tasks = [];
  };
};

/** Mounts the grid library with the features that a workbook of ours needs, and with our own calculation. */
export const startUniver = (container: HTMLElement, dark: boolean): RunningUniver => {
  // Cells and the formula bar without a font of their own are drawn in the library's default, which is not Excel's.
  DEFAULT_STYLES.ff = DEFAULT_FONT;
  const univer = new Univer({
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        filterWords,
        noteWords,
        tableWords,
      ),
    },
    override: [[IUndoRedoService, { useClass: GroupedUndo }]],
  });
  const registrations: readonly Registration[] = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      contextMenu: true,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ].flatMap(({ plugins }) => plugins as readonly Registration[]);
  const seen = new Set<string>();
  for (const registration of registrations) {
    const [given, config] = Array.isArray(registration)
      ? (registration as readonly [PluginCtor, unknown])
      : [registration as PluginCtor, undefined];
    const plugin = (given as unknown) === UniverFormulaEnginePlugin ? OwnCalculationPlugin : given;
    if (seen.has(plugin.pluginName)) continue;
    seen.add(plugin.pluginName);
    univer.registerPlugin(plugin, ownConfigs[plugin.pluginName] ?? config);
  }
  const injector = univer.__getInjector();
  const units = injector.get(IUniverInstanceService);
  const commands = injector.get(ICommandService);
  const forgetHeights = followHeightTasks(commands);
  const workbook = (): Workbook => {
    const unit = units.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error("the workbook is not there");
    return unit;
  };
  const undo = injector.get(IUndoRedoService);
  if (!(undo instanceof GroupedUndo)) throw new Error("undo is not ours");
  return {
    univer,
    injector,
    commands,
    undo,
    workbook,
    open: (data) => {
      forgetHeights();
      if (units.getUnit(UNIT)) units.disposeUnit(UNIT);
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: UNIT });
      units.focusUnit(UNIT);
    },
  };
};
