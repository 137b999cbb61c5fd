/** numpy in a process of its own, asked by lines. Where there is no Python with numpy, the run says so and goes on without. */
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("numpyPeer.py", import.meta.url));
// One thread, as ours. Settings that hold OpenBLAS to an older processor would slow the peer.
const env = { ...process.env, OPENBLAS_NUM_THREADS: "1" };
delete env.OPENBLAS_CORETYPE;
delete env.OPENBLAS_L2_SIZE;

export const hasNumpy = spawnSync("python3", ["-c", "import numpy"], { env }).status === 0;
if (!hasNumpy) console.error("numpy is not here: its contenders are left out.");

/** `prepare` hands a work and its figures over once and gives the contender, or none where numpy is not here. `end` stops it. */
export function startNumpy() {
  if (!hasNumpy) return { prepare: async () => [], end: () => {} };
  const child = spawn("python3", [script], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (message) => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error("numpy stopped.");
    return JSON.parse(value);
  };
  return {
    prepare: async (work, name, given, expected) => {
      const { numpy } = await ask({ work, name, given });
      const { answer } = await ask({ name });
      if (Math.abs(answer - expected) > 0.01 * Math.abs(expected))
        throw new Error(`numpy gives ${answer} instead of ${expected}`);
      return [{ name: `numpy ${numpy}, one thread, by an expert`, run: () => ask({ name }) }];
    },
    end: () => child.stdin.end(),
  };
}
