/** P11 a list of payments as CSV of 100 MB to typed columns; P12 a workbook of 100,000 rows. Memory is that of a process that does nothing else. */
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { bundleSources } from "../../tools/bundleSources.mjs";
import { compare, seeded } from "../measure.mjs";

const BYTES = 100_000_000;
const ROWS = 100_000;
const folder = mkdtempSync(path.join(tmpdir(), "fairshare-import-"));
const csv = path.join(folder, "payments.csv");

/** Eight quoted columns with commas, doubled marks and two columns of money; four ways of writing an amount. Gives the pence in all. */
async function writePayments() {
  const random = seeded(11);
  const out = createWriteStream(csv);
  out.write(
    '\uFEFF"Supplier Name","Date Paid","Service Area","Transaction No","Description","Expense Type","VAT","Net Amount"\r\n',
  );
  let [size, sum, count] = [0, 0, 0];
  while (size < BYTES) {
    let piece = "";
    for (let at = 0; at < 5000; at++, count++) {
      const pence = Math.floor(100 * Math.exp(14 * random()));
      const grouped = (pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
      const style = count % 4;
      const text = [(pence / 100).toFixed(2), `£${grouped}`, `(${grouped})`, `${grouped}-`][style];
      sum += style > 1 ? -pence : pence;
      piece += `"Supplier ${Math.floor(5000 * random())}, ""Trading"" Ltd","${String(1 + (count % 28)).padStart(2, "0")}/${String(1 + (count % 12)).padStart(2, "0")}/2024","Service ${count % 60}","T${count}","Invoice text, no ${count % 977}","Type ${count % 9}","${(count % 1000) / 100}","${text}"\r\n`;
    }
    size += piece.length;
    if (!out.write(piece)) await new Promise((resolve) => out.once("drain", resolve));
  }
  await new Promise((resolve) => out.end(resolve));
  return { sum, count };
}

/** Reads the file from the disk as the command line does, piece by piece. */
const streaming = `
const { open } = require("node:fs/promises");
exports.run = async (file, streamPayments) => {
  const handle = await open(file);
  const { size } = await handle.stat();
  const read = async (start, end) => {
    const bytes = new Uint8Array(Math.min(end, size) - start);
    await handle.read(bytes, 0, bytes.length, start);
    return bytes;
  };
  const answer = await streamPayments({ size, read }, "payments.csv");
  await handle.close();
  const { pence } = answer.value.table;
  let sum = 0;
  for (const one of pence) sum += one;
  return { sum, count: pence.length };
};`;
const script = await bundleSources({
  streamPayments: "src/baselines/payments/streamPayments.ts",
  readTableFile: "src/baselines/readers/readTableFile.ts",
});
const { streamPayments, readTableFile } = createRequire(import.meta.url)(script);
const streamer = path.join(folder, "streaming.cjs");
writeFileSync(streamer, streaming);
const { run } = createRequire(import.meta.url)(streamer);

/** The same with a library: the whole text, rows of strings, and a regular expression for money. */
const withPapa = `
exports.run = (file, Papa, readFileSync) => {
  const { data } = Papa.parse(new TextDecoder().decode(readFileSync(file)));
  const pence = new Float64Array(data.length);
  let [sum, count] = [0, 0];
  for (const row of data) {
    const found = /^(\\()?(-)?£?([\\d,]+(?:\\.\\d+)?)(\\))?(-)?$/.exec(row[7] ?? "");
    if (!found) continue;
    const size = Math.round(Number(found[3].replace(/,/g, "")) * 100);
    pence[count++] = found[1] || found[2] || found[5] ? -size : size;
    sum += pence[count - 1];
  }
  return { sum, count };
};`;
const peer = path.join(folder, "papa.cjs");
writeFileSync(peer, withPapa);
const { run: runPapa } = createRequire(import.meta.url)(peer);

/** Most memory, in MB, of a process that runs this and nothing else. */
function peakOf(code) {
  const peak = path.join(folder, "peak");
  const hook = fileURLToPath(new URL("../../tools/reportPeak.cjs", import.meta.url));
  const env = { ...process.env, FAIRSHARE_PEAK: peak };
  const done = spawnSync(process.execPath, ["--require", hook, "-e", code], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.status !== 0) throw new Error("the process failed");
  return Number(readFileSync(peak, "utf8").split(" ")[0]);
}

const written = await writePayments();
for (const found of [await run(csv, streamPayments), runPapa(csv, Papa, readFileSync)]) {
  if (found.sum !== written.sum || found.count !== written.count) throw new Error(`read ${JSON.stringify(found)}`);
}
const quoted = JSON.stringify;
const papaPath = createRequire(import.meta.url).resolve("papaparse");
const ours = peakOf(`require(${quoted(streamer)}).run(${quoted(csv)}, require(${quoted(script)}).streamPayments)`);
const theirs = peakOf(
  `require(${quoted(peer)}).run(${quoted(csv)}, require(${quoted(papaPath)}), require("fs").readFileSync)`,
);
await compare(
  `P11 CSV of 100 MB, ${written.count.toLocaleString("en-GB")} payments, to the penny`,
  [
    {
      name: "papaparse, whole, and a regular expression for money",
      run: () => runPapa(csv, Papa, readFileSync),
      limit: true,
    },
    { name: "Fairshare, piece by piece, to typed columns", run: () => run(csv, streamPayments) },
  ],
  {
    rounds: 5,
    warmups: 1,
    goals: [
      `Most memory of the process: ${ours.toFixed(0)} MB piece by piece, ${theirs.toFixed(0)} MB whole. Floor: level with the best library, 260 MB; goal 150 MB.`,
    ],
  },
);
rmSync(folder, { recursive: true });

const rows = [["Supplier", "Date", "Service", "Reference", "Description", "Type", "VAT", "Amount"]];
for (let at = 0; at < ROWS; at++) {
  rows.push([`Supplier ${at % 5000} Ltd`, `2024-04-${String(1 + (at % 28)).padStart(2, "0")}`, `Service ${at % 40}`, `R${at}`, `Invoice text ${at % 20_000}`, `Type ${at % 9}`, (at % 100) / 10, Math.round(at * 137.31) / 100]); // prettier-ignore
}
const workbook = await writeXlsx({ sheets: [{ name: "Payments", rows }] });
const table = await readTableFile(workbook, "payments.xlsx");
if (table.value.sheets[0].rows.length !== ROWS + 1) throw new Error("rows are missing");
await compare(
  `P12 .xlsx of ${ROWS.toLocaleString("en-GB")} rows x 8, shared strings`,
  [
    { name: "inflating its parts (limit)", run: () => unzipSync(workbook), limit: true },
    { name: "hucre readXlsx", run: () => readXlsx(workbook) },
    { name: "Fairshare readTableFile, the archive checked first", run: () => readTableFile(workbook, "payments.xlsx") },
  ],
  { rounds: 5, warmups: 1, goals: ["Floor: level with the best library."] },
);
