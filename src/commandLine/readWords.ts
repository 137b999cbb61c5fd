import type { Command, CommandWords } from "./command";
import { CommandFault } from "./commandFault";

/** Tells options from the rest. `--` ends the options, so that a text may start with two dashes; a number below zero is never an option. */
export function readWords(words: readonly string[], { name, flags, settings }: Command): CommandWords {
  const positional: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--") return { positional: [...positional, ...words.slice(at + 1)], options };
    if (!word.startsWith("--")) {
      positional.push(word);
      continue;
    }
    const [option = "", ...rest] = word.slice(2).split("=");
    const inline = rest.length > 0 ? rest.join("=") : null;
    if (flags.includes(option)) {
      options.set(option, "");
    } else if (settings !== null && !settings.includes(option)) {
      throw new CommandFault(`${name} has no option --${option}. ${optionsOf(flags, settings)}`);
    } else if (inline === null && at + 1 >= words.length) {
      throw new CommandFault(`--${option} needs a value after it.`);
    } else {
      options.set(option, inline ?? words[++at] ?? "");
    }
  }
  return { positional, options };
}

function optionsOf(flags: readonly string[], settings: readonly string[]): string {
  return `Its options are ${[...settings, ...flags].map((option) => `--${option}`).join(", ")}.`;
}
