import type { CommandOutput } from "./command";
import { CommandFault } from "./commandFault";
import { commandList } from "./commands/commandList";
import { readWords } from "./readWords";

/** Does what the words after `fairshare` say. */
export async function runCommand(words: readonly string[]): Promise<CommandOutput> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return helpFor(rest[0]);
  const command = commandList.find((one) => one.name === name);
  if (command === undefined) {
    throw new CommandFault(
      `There is no command ${name}. The commands are ${commandList.map((one) => one.name).join(", ")}; fairshare --help says what they do.`,
    );
  }
  const given = readWords(rest, command);
  if (given.options.has("help") && given.positional.length === 0) return { result: command.help };
  return command.run(given);
}

function helpFor(name: string | undefined): CommandOutput {
  const command = commandList.find((one) => one.name === name);
  if (command !== undefined) return { result: command.help };
  const width = Math.max(...commandList.map((one) => one.name.length));
  const lines = commandList.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`);
  return {
    result: [
      "Fairshare: costs and rewards of councils that share services.",
      "",
      "fairshare COMMAND [ARGUMENT ...]",
      ...lines,
      "",
      "fairshare COMMAND --help says more. What goes wrong is told on stderr, and the exit code is then 2.",
    ].join("\n"),
  };
}
