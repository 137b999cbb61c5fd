import path from "node:path";
import { CommandFault } from "./commandFault";
import { readBytes } from "./readBytes";
import { readModelText } from "./readModelText";
import type { ModelTables } from "./tablesOfModel";

/** The tables of a workbook (.xlsx) or of a model file (.json). What the file is, its content says. */
export async function readModelFile(file: string): Promise<ModelTables> {
  const bytes = await readBytes(file);
  if (bytes.length === 0) throw new CommandFault(`${file} is empty. Copy or download it again.`);
  const name = path.basename(file);
  if (isText(bytes)) return readModelText(Buffer.from(bytes).toString("utf8"), name);
  const { readWorkbookTables } = await import(/* webpackChunkName: "workbook" */ "./readWorkbookTables");
  return readWorkbookTables(bytes, name);
}

function isText(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 64)).toString("utf8");
  return /^[\uFEFF\s]*[{[]/.test(text);
}
