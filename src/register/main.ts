import { isRefusal, operations, type Words } from "./commands/operate";
import { serve } from "./commands/serve";
import { FolderInUse } from "./database/lockFile";
import { openDatabase } from "./openDatabase";
import { readSettings, SettingRefused } from "./readSettings";

export interface RegisterProcess {
  /** Folder that holds `src`, `assets` and `dist`. */
  readonly root: string;
  /** The words after `fairshare register`. */
  readonly words: readonly string[];
}

const HELP = `fairshare register [COMMAND]

  (no command)              serves the register; the environment says how (docs/register.md)
  verify [--heads FILE]     works the log and every submitted return out again
  heads                     prints the end of each council's log, to be kept elsewhere
  export FILE               writes everything that councils put in, with a hash
  import FILE               puts an export into an empty register
  key COUNCIL [--scopes "read write"] [--days 90] [--name NAME]
                            makes a key of a council, shown once
  tenant TENANT COUNCIL [--remove]
                            says for which council a tenant of Entra ID signs in

With the embedded database, stop the register before a command; PostgreSQL takes both at once.`;

/** Serves the register, or does one command of its operator. */
export async function runRegister({ root, words }: RegisterProcess): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const [word, ...rest] = words;
    if (word === undefined) await serveUntilStopped(root, tell);
    else if (/^(?:--help|-h|help)$/u.test(word)) process.stdout.write(`${HELP}\n`);
    else await operate(root, word, rest);
  } catch (error) {
    tell(sentenceOf(error));
    process.exitCode = 2;
  }
}

async function serveUntilStopped(root: string, tell: (line: string) => void): Promise<void> {
  const serving = await serve(readSettings(root, process.env), tell);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      tell("Stopping: requests that run are ended first.");
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function operate(root: string, word: string, rest: readonly string[]): Promise<void> {
  const operation = operations.get(word);
  if (!operation) {
    throw new SettingRefused(`There is no command register ${word}. fairshare register --help lists them.`);
  }
  const database = await openDatabase(readSettings(root, process.env));
  try {
    const { result, faults = [] } = await operation(database, wordsOf(rest));
    process.stdout.write(`${result}\n`);
    if (faults.length > 0) process.exitCode = 2;
    for (const fault of faults) process.stderr.write(`${fault}\n`);
  } finally {
    await database.close();
  }
}

/** `--name value` and `--name=value`; `--remove` stands alone. */
function wordsOf(rest: readonly string[]): Words {
  const positional: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? "";
    const [name = "", value] = word.startsWith("--") ? word.slice(2).split(/=(.*)/su) : [];
    if (!word.startsWith("--")) positional.push(word);
    else if (value !== undefined || name === "remove") options.set(name, value ?? "");
    else options.set(name, rest[++at] ?? "");
  }
  return { positional, options };
}

function sentenceOf(error: unknown): string {
  if (error instanceof SettingRefused || error instanceof FolderInUse || isRefusal(error)) return error.message;
  const { message, code } = error as Error & { code?: string };
  if (code === "EADDRINUSE")
    return "The port is in use by another program. Choose another one: PORT=3081 npm run register";
  return `The register could not do this: ${message}`;
}
