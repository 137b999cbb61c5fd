// A database of its own takes seconds to start, and on a machine that does other things as well a minute.
jest.setTimeout(240_000);
