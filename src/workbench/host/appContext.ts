/** What the host says of itself and of the document when office.js asks for its context. */
export interface AppContextOptions {
  readonly addinId: string;
  readonly addinName: string;
  readonly conversationId: string;
  readonly origin: string;
  readonly pageUrl: string;
  readonly documentUrl: string;
  readonly locale: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** The sets of calls that the workbench has; `isSetSupported` in the add-in answers from this list alone. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  RichApiRuntime: "1.2",
  RibbonApi: "1.2",
  AddinCommands: "1.1",
  Settings: "1.1",
  Selection: "1.1",
  DocumentEvents: "1.1",
  MatrixCoercion: "1.1",
  TextCoercion: "1.1",
  DelayForCellEdit: "1.1",
};

const EXCEL = 16;
const WEB = 1;

export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.addinId,
    _appName: EXCEL,
    _appVersion: "16.0",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: WEB,
    _settings: Object.entries(options.settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: options.conversationId,
    _appInstanceId: options.conversationId,
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostFullVersion: "16.0.17000.42304",
    _addinName: options.addinName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _addInSourceUrl: options.pageUrl,
  };
}
