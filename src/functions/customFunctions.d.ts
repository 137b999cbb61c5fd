declare namespace CustomFunctions {
  /** At run time the error extends JavaScript's own; the published types leave that out. */
  interface Error extends globalThis.Error {
    name: string;
  }
}
