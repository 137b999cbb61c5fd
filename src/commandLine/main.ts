import { CommandFault } from "./commandFault";
import { runCommand } from "./runCommand";

const FAILED = 2;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader such as head may stop reading early; that is no fault of the command.
  if (error.code !== "EPIPE") throw error;
});

async function main(): Promise<void> {
  try {
    const { result, faults = [] } = await runCommand(process.argv.slice(2));
    if (result !== "") {
      for (const piece of typeof result === "string" ? [result] : result) process.stdout.write(piece);
      process.stdout.write("\n");
    }
    if (faults.length > 0) fail(faults.join("\n"));
  } catch (error) {
    if (error instanceof CommandFault) fail(error.message);
    else fail(`Fairshare made a mistake here, and the figures are not to blame: ${detailOf(error)}. Please report it.`);
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = FAILED;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void main();
