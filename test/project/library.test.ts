import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

jest.setTimeout(180_000);

const root = path.resolve(__dirname, "../..");
const door = path.join(root, "src/engine/index.ts");

function settings(): ts.CompilerOptions {
  const file = path.join(root, "src/engine/tsconfig.json");
  const read = ts.readConfigFile(file, (name) => readFileSync(name, "utf8"));
  return ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(file)).options;
}

describe("the library", () => {
  test("every export of the door says what it is", () => {
    const program = ts.createProgram([door], settings());
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(program.getSourceFile(door)!)!;
    const exported = checker.getExportsOfModule(module);
    expect(exported.length).toBeGreaterThan(40);
    const silent = exported.filter((symbol) => {
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return ts.displayPartsToString(own.getDocumentationComment(checker)).trim().length < 20;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test("the package is entered by its name, with types that hold under strict settings", () => {
    expect(existsSync(path.join(root, "dist/engine.cjs"))).toBe(true);
    const run = spawnSync(
      process.execPath,
      ["-e", `const { splitAmount } = require("fairshare"); console.log(JSON.stringify(splitAmount(100, [1, 1, 1])))`],
      { cwd: root, encoding: "utf8" },
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true });
  });

  test("the declarations stand on nothing but themselves", () => {
    const folder = mkdtempSync(path.join(root, "dist", "types-"));
    try {
      const declarations = path.join(root, "src/engine/tsconfig.declarations.json");
      const tsc = path.join(root, "node_modules/typescript/bin/tsc");
      expect(spawnSync(process.execPath, [tsc, "-p", declarations, "--outDir", folder]).status).toBe(0);
      const use = path.join(folder, "use.ts");
      writeFileSync(
        use,
        `import { splitAmount } from "./index";\nconst result = splitAmount(100, [1, 2]);\nexport const parts: readonly number[] = result.ok ? result.value : [];\n// @ts-expect-error a text is no amount\nsplitAmount("100", [1]);\n`,
      );
      const options = { ...settings(), skipLibCheck: false, skipDefaultLibCheck: true, noEmit: true };
      const faults = ts.getPreEmitDiagnostics(ts.createProgram([use], options));
      expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
