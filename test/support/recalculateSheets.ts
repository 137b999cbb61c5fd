import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";

const run = promisify(execFile);

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export type Recalculated = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** Opens .xlsx files in LibreOffice without a window, works every formula out, and gives the values of every sheet. */
export async function recalculateSheets(files: readonly Uint8Array[]): Promise<Recalculated[]> {
  const folder = await mkdtemp(join(tmpdir(), "fairshare-recalculate-"));
  try {
    const profile = join(folder, "profile", "user");
    await mkdir(profile, { recursive: true });
    await writeFile(join(profile, "registrymodifications.xcu"), alwaysRecalculate);
    const names = files.map((_, index) => join(folder, `case${index}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(names[index]!, file)));
    const out = join(folder, "out");
    await run("soffice", [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--calc",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      ...names,
    ]);
    return await Promise.all(
      files.map(async (_, index) => {
        const book = await readXlsx(await readFile(join(out, `case${index}.xlsx`)));
        return new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
