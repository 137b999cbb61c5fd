import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { webpack } from "webpack";
import { closeBrowser, openWorkbench } from "../support/browser";
import { contractCases } from "../workbook/workbookContract";

const root = path.resolve(__dirname, "../..");

/** The Excel adapter and the contract as one script, to be run where the real office.js is. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "contract-"));
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: path.join(__dirname, "contractPage.ts"),
    output: { path: folder, filename: "contract.js", library: { name: "contract", type: "window" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: {
            transpileOnly: true,
            configFile: path.join(root, "src/tsconfig.json"),
            compilerOptions: { noEmit: false },
          },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  const script = readFileSync(path.join(folder, "contract.js"), "utf8");
  rmSync(folder, { recursive: true });
  return script;
}

let script: string;
beforeAll(async () => {
  script = await bundle();
}, 60_000);
afterAll(closeBrowser);

test.each(contractCases.map((one, index) => ({ promise: one.promise, index })))(
  "in Excel's own calls, $promise",
  async ({ index }) => {
    const workbench = await openWorkbench();
    const pane = workbench.page.frames().find((frame): frame is Frame => frame.url().includes("taskpane"));
    if (pane === undefined) throw new Error("the pane has no frame");
    await pane.evaluate(script);
    const broken = await pane.evaluate(
      (at) =>
        (window as unknown as { contract: { keepPromise(at: number): Promise<string | null> } }).contract.keepPromise(
          at,
        ),
      index,
    );
    expect(broken).toBeNull();
    await workbench.close();
  },
  30_000,
);
