import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const launcher = path.join(root, "src/commandLine/fairshare.mjs");

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its own process. */
export function fairshare(words: readonly string[], input: string | Uint8Array = "", cwd = root): CommandRun {
  const run = spawnSync(process.execPath, [launcher, ...words], { cwd, input, encoding: "utf8" });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** What `fairshare call` gives for arguments on stdin. */
export function callThroughCommandLine(id: string, ...args: readonly unknown[]): unknown {
  const { code, stdout, stderr } = fairshare(["call", id], JSON.stringify(args));
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

/** Code and message of the error that `fairshare call` tells on stderr. */
export function errorThroughCommandLine(id: string, ...args: readonly unknown[]): { code: string; message: string } {
  const { code, stderr } = fairshare(["call", id], JSON.stringify(args));
  const [, cell = "", message = ""] = /^\S+ (#\S+) ([\s\S]*)\n$/.exec(stderr) ?? [];
  if (code !== 2 || cell === "") throw new Error(`${id} gave no error of a cell: ${stderr}`);
  return { code: cell, message };
}
