/** The command cannot be done as it was given: the message says what is wrong and what to do. It goes to stderr, and the exit code is 2. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
}
