/** The rooms of ARCHITECTURE.md and the arrows between them, each rule with its reason. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const room = (...names) => `^src/(${names.join("|")})/`;

module.exports = {
  forbidden: [
    rule("no-cycles", "A cycle has no inside and no outside: nobody can test one part alone.", {}, { circular: true }),
    rule(
      "engine-imports-nothing",
      "The arithmetic must run anywhere, and give the same answer everywhere.",
      { path: room("engine") },
      { pathNot: room("engine") },
    ),
    rule(
      "engine-by-its-door",
      "index.ts says what the engine promises; the rest may change.",
      { path: "^src/", pathNot: room("engine") },
      { path: room("engine"), pathNot: "^src/engine/index\\.ts$" },
    ),
    rule(
      "model-stands-on-engine",
      "The partnership as data knows no reader, sheet or screen.",
      { path: room("model") },
      { path: "^src/", pathNot: room("engine", "model") },
    ),
    rule(
      "middle-rooms-apart",
      "Readers, functions, sheets and sharing meet only in the pane; sharing and sheets share the port.",
      { path: "^src/(baselines|functions)/" },
      { path: room("workbook", "sharing", "taskpane", "workbench", "baselines", "functions"), pathNot: "^src/$1/" },
    ),
    rule(
      "workbook-below-pane",
      "A sheet must not know a screen, nor how a copy is made.",
      { path: room("workbook") },
      { path: room("taskpane", "sharing", "functions", "baselines", "workbench") },
    ),
    rule(
      "sharing-below-pane",
      "A copy is made from the model and the sheets alone.",
      { path: room("sharing") },
      { path: room("taskpane", "functions", "baselines", "workbench", "workbook/excel") },
    ),
    rule(
      "excel-is-one-door",
      "Only workbook/excel and the entry points speak Excel; everything else speaks our own port.",
      { path: "^src/", pathNot: ["^src/workbook/excel/", "/main\\.tsx?$"] },
      { path: "^src/workbook/excel/" },
    ),
    rule(
      "workbench-knows-no-add-in",
      "The workbench speaks the protocol; it must hold any add-in.",
      { path: room("workbench") },
      { path: "^src/", pathNot: room("workbench") },
    ),
    rule(
      "add-in-knows-no-workbench",
      "The add-in runs unchanged in Excel.",
      { path: "^src/", pathNot: room("workbench", "commandLine") },
      { path: room("workbench") },
    ),
    rule(
      "command-line-reads-files",
      "The command line reads workbooks, tables and functions; grids, hosts, sheets in Excel and screens are not its business.",
      { path: room("commandLine") },
      { path: ["^src/workbench/(?!file/)", ...["taskpane", "workbook/excel"].map((name) => `^src/${name}/`)] },
    ),
    rule(
      "nothing-stands-on-the-command-line",
      "The command line is a host beside Excel and the workbench.",
      { path: "^src/", pathNot: room("commandLine") },
      { path: room("commandLine") },
    ),
    rule(
      "contract-stands-on-zod",
      "What crosses the wire is read by pane, functions and register: it may bring nothing along but the schemas.",
      { path: room("contract") },
      { pathNot: [room("contract"), "(^|/)node_modules/zod/", "^zod(/|$)"] },
    ),
    rule(
      "register-stands-on-contract",
      "The register keeps baselines: it needs the contract, the readers and the model, and knows no sheet, screen or host.",
      { path: room("register") },
      { path: "^src/", pathNot: room("register", "contract", "model", "baselines", "engine") },
    ),
    rule(
      "nothing-stands-on-the-register",
      "Everybody else reaches the register over the wire, by the contract; its dependencies enter no bundle of the add-in.",
      { path: "^src/", pathNot: room("register") },
      { path: room("register") },
    ),
    rule(
      "lower-rooms-know-no-wire",
      "Reading, sheets and copies work without a register.",
      { path: room("baselines", "workbook", "sharing", "commandLine") },
      { path: room("contract") },
    ),
    rule("main-is-an-end", "An entry point starts things; nothing builds on it.", {}, { path: "/main\\.tsx?$" }),
    rule(
      "no-node-in-the-browser",
      "The pane, the functions and the grid run in a browser.",
      { path: "^src/", pathNot: ["^src/workbench/server/", "^src/commandLine/", "^src/register/"] },
      { dependencyTypes: ["core"] },
    ),
    rule("no-test-in-product", "Product code never leans on a test.", { path: "^src/" }, { path: "^test/" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "src/tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
