import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

export interface Lock {
  release(): void;
}

/** Another process holds the folder; `message` says which, and what to do. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * Takes a lock file for this process, or throws `FolderInUse`. Two processes on one folder of data lose what one of them
 * wrote, and the database does not notice. A lock whose process has ended, also by force or by power, is taken over.
 */
export function takeLock(file: string): Lock {
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return { release: () => release(file, mine) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const found = contentOf(file);
    const [pid = "", start = ""] = found?.trim().split(" ") ?? [];
    if (found !== null && isRunning(Number(pid), start)) {
      throw new FolderInUse(
        `The register's data are in use by process ${pid} (lock file ${file}). Stop that one first, or give this one another folder: DATA_FOLDER=./other npm run register`,
      );
    }
    if (found !== null) setAside(file, found);
  }
  throw new FolderInUse(`The lock file ${file} keeps changing: another register is starting. Try again in a moment.`);
}

/** Moves a dead process's lock away; should somebody have taken the place in between, theirs is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) !== dead) renameSync(aside, file);
  } catch {
    // Somebody else was quicker; the next attempt reads what is there then.
  }
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (contentOf(file) === mine) rmSync(file, { force: true });
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Whether the process runs, and, where the system says when it started, is the same one and not a later one by its number. */
function isRunning(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return now === "" || start === "" || now === start;
}

/** When a process started, in ticks since the machine did: Linux alone says so in a file. */
function startOf(pid: number): string {
  const text = contentOf(`/proc/${pid}/stat`) ?? "";
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
