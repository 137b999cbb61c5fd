import type { Grid } from "../grid/grid";
import type { Notice, NoticeOffer } from "./notice";

export interface FileCommands {
  /** Asks for a file and opens it in place of the workbook. */
  choose(): void;
  open(name: string, bytes: Uint8Array): Promise<boolean>;
  save(): Promise<void>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens and saves .xlsx on this machine: nothing is sent anywhere. */
export function createFileCommands(
  gridReady: Promise<Grid>,
  notice: Notice,
  addInFunctions: readonly string[],
): FileCommands {
  const open = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const { readXlsx } = await import(/* webpackChunkName: "file" */ "../file/readXlsx");
    const opened = await readXlsx(bytes, { fileName: name, addInFunctions });
    if (!opened.ok) {
      notice.tell(opened.message);
      return false;
    }
    const grid = await gridReady;
    const goBack = await wayBack(grid);
    await grid.load(opened.snapshot);
    grid.setName(name);
    const { losses } = opened.snapshot;
    notice.tell(losses.length === 0 ? `${name} is open.` : `${name} is open. Left out: ${losses.join(" ")}`, goBack);
    return true;
  };
  /** What stood here before a file was opened in its place: one press brings it back, as it was. */
  const wayBack = async (grid: Grid): Promise<NoticeOffer> => {
    const [before, name] = [await grid.snapshot(), grid.name()];
    const act = async (): Promise<void> => {
      await grid.load(before);
      grid.setName(name);
      notice.tell(`${name} is back as it was.`);
    };
    return { label: `Go back to ${name}`, act: () => void act().catch(fail(`Going back to ${name}`)) };
  };
  const fail = (doing: string) => (error: unknown) => {
    notice.tell(
      error instanceof Error && error.name === "SaveFault" ? error.message : `${doing} did not work. Try again.`,
    );
    console.error(error);
  };
  const save = async (): Promise<void> => {
    const grid = await gridReady;
    const { writeXlsx } = await import(/* webpackChunkName: "file" */ "../file/writeXlsx");
    const { bytes, losses } = await writeXlsx(await grid.snapshot());
    download(fileName(grid.name()), bytes);
    if (losses.length > 0) notice.tell(`The file is saved. Left out: ${losses.join(" ")}`);
  };
  return {
    choose: () => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = `.xlsx,${XLSX}`;
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (!file) return;
        void file
          .arrayBuffer()
          .then((buffer) => open(file.name, new Uint8Array(buffer)))
          .catch(fail(`Opening ${file.name}`));
      });
      input.click();
    },
    open,
    save: () => save().catch(fail("Saving")),
  };
}

function fileName(name: string): string {
  return /\.xlsx$/i.test(name) ? name : `${name}.xlsx`;
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
