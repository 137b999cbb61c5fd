/** Parts of the sources that no build of the product has by themselves, bundled for one run of a benchmark or a tool. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * @param {Record<string, string>} exported name to the file that exports it, from the root of the project
 * @returns the path of a script that exports them
 */
export async function bundleSources(exported) {
  const folder = mkdtempSync(path.join(tmpdir(), "fairshare-bundle-"));
  const entry = path.join(folder, "entry.mjs");
  const lines = Object.entries(exported).map(
    ([name, file]) => `export { ${name} } from ${JSON.stringify(path.join(root, file))};`,
  );
  writeFileSync(entry, lines.join("\n"));
  const compiler = webpack({
    mode: "production",
    target: "node20",
    entry,
    context: root,
    output: { path: folder, filename: "bundle.cjs", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js", ".mjs"], modules: [path.join(root, "node_modules")] },
    resolveLoader: { modules: [path.join(root, "node_modules")] },
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
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else compiler.close(resolve);
    });
  });
  return path.join(folder, "bundle.cjs");
}
