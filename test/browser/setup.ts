import { spawn } from "node:child_process";
import path from "node:path";

const BUILD_MINUTES = 10;

/** Starts the product as a newcomer does, on a free port: builds when something changed. WORKBENCH_ADDRESS points the tests at a running one instead. */
async function setup(): Promise<void> {
  if (process.env.WORKBENCH_ADDRESS) return;
  const start = path.resolve(__dirname, "../../src/workbench/server/start.mjs");
  const server = spawn(process.execPath, [start], {
    env: { ...process.env, PORT: "0", BROWSER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.env.WORKBENCH_ADDRESS = await new Promise<string>((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Error(`npm start took too long:\n${output}`)), BUILD_MINUTES * 60_000);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("exit", () => reject(new Error(`npm start ended:\n${output}`)));
  });
  process.env.WORKBENCH_SERVER = String(server.pid);
}

module.exports = setup;
