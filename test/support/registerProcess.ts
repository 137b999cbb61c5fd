import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const script = path.resolve(__dirname, "../../src/register/register.mjs");

export interface RegisterProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** All that it said on stderr. */
  said(): string;
  /** Sends the signal and waits for the end. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** Starts the built register as its own process, and waits until it is ready. */
export async function startRegister(environment: Readonly<Record<string, string>>): Promise<RegisterProcess> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /The register is at (http:\/\/\S+)/u.exec(text)?.[1];
      if (found !== undefined) resolve(found.replace("localhost", "127.0.0.1"));
    });
    child.once("exit", () => reject(new Error(`The register ended: ${text}`)));
  });
  return {
    address,
    child,
    said: () => text,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      return ((await ended) as [number | null])[0];
    },
  };
}

/** Runs one command of the operator to its end. */
export async function operate(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, ...environment } });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}
