"use strict";
const path = require("node:path");
const ts = require("typescript");
const Module = require("node:module");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const dist = path.resolve(__dirname, "dist");
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The same path on our own server, which hands out the unmodified package from node_modules. */
const OFFICE_JS_LOCAL = "/lib/1/hosted/office.js";

/** Properties of a function's definition that only functions.json, the help and the command line read. */
const WORDS = new Set(["description", "parameters", "spills"]);

/** Leaves the words out of the definitions: a cell calls `compute` by `id`, and a sixth of the script would be text that nothing reads. */
const withoutWords = (context) => {
  const { factory } = context;
  const visit = (node) => {
    const definition = ts.isCallExpression(node) && node.expression.getText() === "defineFunction" && node.arguments[0];
    if (!definition || !ts.isObjectLiteralExpression(definition)) return ts.visitEachChild(node, visit, context);
    const kept = definition.properties.filter(({ name }) => !name || !WORDS.has(name.getText()));
    return factory.updateCallExpression(node, node.expression, node.typeArguments, [
      factory.updateObjectLiteralExpression(definition, kept),
    ]);
  };
  return (file) => ts.visitNode(file, visit);
};

const typescript = (tsconfig, transformer) => ({
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: {
    transpileOnly: true,
    instance: tsconfig,
    configFile: path.resolve(__dirname, tsconfig),
    compilerOptions: { noEmit: false },
    ...(transformer && { instance: transformer.name, getCustomTransformers: () => ({ before: [transformer] }) }),
  },
});

const shared = (name, mode, tsconfig, transformer) => ({
  name,
  mode,
  target: ["web", "es2022"],
  cache: { type: "filesystem", name: `${name}-${mode}`, version: transformer?.name ?? "" },
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [typescript(tsconfig, transformer), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
  },
  // A function put in the place of its only call is made anew at every call: a third slower in the engine's inner loops.
  optimization: { minimizer: [new MinimizerPlugin({ terserOptions: { compress: { reduce_funcs: false } } })] },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** Where the built add-in will be served; FAIRSHARE_HOST puts another address into the built manifest. */
const DEVELOPMENT_HOST = "https://localhost:3000";
const manifestFor = (host) => (content) => content.toString().replaceAll(DEVELOPMENT_HOST, host.replace(/\/$/, ""));

/** Runs the compiled metadata module and emits functions.json, so that the file can never differ from the code. */
class FunctionMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "FunctionMetadata", stage }, (assets) => {
        const source = assets["metadata.js"];
        if (!source) return;
        const loaded = new Module("metadata");
        loaded._compile(source.source().toString(), path.join(dist, "metadata.js"));
        compilation.deleteAsset("metadata.js");
        const json = JSON.stringify(loaded.exports.functionMetadata(), null, 2);
        compilation.emitAsset("functions.json", new compiler.webpack.sources.RawSource(json + "\n"));
      });
    });
  }
}

/** The register and its readers in one script; what runs from its own package stays there, with its own files. */
const register = (mode) => ({
  ...shared("register", mode, "src/register/tsconfig.json"),
  target: "node20",
  entry: { register: "./src/register/main.ts" },
  externals: { fastify: "commonjs fastify", pg: "commonjs pg" },
  optimization: { minimize: false },
  output: {
    path: path.join(dist, "register"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    library: { type: "commonjs2" },
  },
});

module.exports = (env, argv) => {
  const mode = argv.mode ?? "production";
  const page = (filename, officeJs) =>
    new HtmlWebpackPlugin({
      filename,
      template: "src/taskpane/taskpane.html",
      inject: false,
      templateParameters: { officeJs, base: filename.includes("/") ? "../" : "" },
    });
  // Only when the register is asked for: starting the workbench does not wait for it.
  if (env.register) return register(mode);
  return [
    {
      ...shared("functions", mode, "src/tsconfig.json", withoutWords),
      entry: { functions: "./src/functions/main.ts" },
      output: { path: dist, filename: "[name].js" },
    },
    {
      ...shared("metadata", mode, "src/tsconfig.json"),
      target: "node20",
      entry: { metadata: "./src/functions/metadata.ts" },
      output: { path: dist, filename: "[name].js", library: { type: "commonjs2" } },
      plugins: [new FunctionMetadataPlugin()],
    },
    {
      ...shared("engine", mode, "src/engine/tsconfig.json"),
      target: "node20",
      entry: { engine: "./src/engine/index.ts" },
      output: { path: dist, filename: "[name].cjs", library: { type: "commonjs2" } },
    },
    {
      ...shared("taskpane", mode, "src/tsconfig.json"),
      entry: { taskpane: "./src/taskpane/main.tsx" },
      output: {
        path: dist,
        filename: "[name].js",
        chunkFilename: "pane-[name].js",
        publicPath: "auto",
        chunkLoadingGlobal: "fairsharePane",
      },
      plugins: [
        page("taskpane.html", OFFICE_JS_CDN),
        page("local/taskpane.html", OFFICE_JS_LOCAL),
        new MiniCssExtractPlugin(),
        new CopyWebpackPlugin({
          patterns: [
            { from: "manifest.xml", transform: manifestFor(process.env.FAIRSHARE_HOST ?? DEVELOPMENT_HOST) },
            { from: "assets", to: "assets" },
          ],
        }),
      ],
    },
    {
      ...shared("workbench", mode, "src/workbench/tsconfig.json"),
      entry: { workbench: "./src/workbench/main.ts" },
      output: {
        path: path.join(dist, "workbench"),
        filename: "[name].js",
        chunkFilename: "[name].js",
        publicPath: "/workbench/",
      },
      plugins: [
        new HtmlWebpackPlugin({
          filename: "index.html",
          template: "src/workbench/workbench.html",
          inject: "head",
          scriptLoading: "defer",
        }),
        new MiniCssExtractPlugin(),
      ],
    },
    {
      ...shared("server", mode, "src/workbench/server/tsconfig.json"),
      target: "node20",
      entry: { server: "./src/workbench/server/main.ts" },
      output: { path: path.join(dist, "workbench"), filename: "[name].cjs", library: { type: "commonjs2" } },
    },
    {
      ...shared("commandLine", mode, "src/commandLine/tsconfig.json"),
      target: "node20",
      entry: { fairshare: "./src/commandLine/main.ts" },
      output: {
        path: path.join(dist, "commandLine"),
        filename: "[name].cjs",
        chunkFilename: "[name].cjs",
        library: { type: "commonjs2" },
      },
    },
  ];
};
