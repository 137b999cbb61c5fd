import type { JSX } from "react";
import { createRoot } from "react-dom/client";
import { ExcelWorkbook } from "../workbook/excel/excelWorkbook";
import { readReturnInWorker } from "./baselines/readReturnInWorker";
import { registerCommands } from "./commands";
import { loadAssetFrom, partitionedStore, saveFile, todaySerial } from "./shell/browserServices";
import { OutsideOffice } from "./shell/OutsideOffice";
import { Pane } from "./shell/Pane";
import type { PaneServices } from "./shell/PaneServices";
import { workInWorker } from "./longWork/workInWorker";

/** Where webpack found this script: chunks and assets stand beside it. */
declare const __webpack_public_path__: string;

function render(screen: JSX.Element): void {
  const container = document.getElementById("pane");
  document.body.style.margin = "0";
  if (container) createRoot(container).render(screen);
}

function excelServices(): PaneServices {
  const ribbon = registerCommands(Office.actions, () => Office.addin.showAsTaskpane());
  // The type says that there always is a theme; Excel on the web gives none.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return {
    workbook: new ExcelWorkbook(),
    readReturn: readReturnInWorker,
    doWork: workInWorker,
    loadAsset: (name) => loadAssetFrom(__webpack_public_path__, name),
    saveFile,
    store: partitionedStore(Office.context.partitionKey),
    officeColours: theme ?? null,
    ribbon,
    today: todaySerial,
  };
}

if ("Office" in globalThis) {
  void Office.onReady(({ host }) => {
    // In a page without a host Office still calls back, with a host of null.
    const isInExcel = (host as Office.HostType | null) === Office.HostType.Excel;
    render(isInExcel ? <Pane services={excelServices()} /> : <OutsideOffice reason="no-host" />);
  });
} else {
  render(<OutsideOffice reason="no-office" />);
}
