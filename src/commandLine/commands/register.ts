import type { Command } from "../command";
import { CommandFault } from "../commandFault";

/** The register is a program of its own, which the launcher starts: it brings a database and a server. */
export const register: Command = {
  name: "register",
  summary: "serves the baselines that councils share, and verifies, exports and imports them",
  help: `fairshare register [verify | heads | export FILE | import FILE | key COUNCIL | tenant TENANT COUNCIL]

Without a word it serves the register. fairshare register --help says more, and docs/register.md all of it.`,
  flags: [],
  settings: null,
  run: () =>
    Promise.reject(
      new CommandFault("Start the register with npx fairshare register, or npm run register, from Fairshare's folder."),
    ),
};
