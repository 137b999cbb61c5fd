import { defaultPreferences, keepPreferences, readPreferences } from "../../../src/taskpane/shell/preferences";

const storeOf = (content: Record<string, string> = {}) => ({
  content,
  getItem: (key: string) => content[key] ?? null,
  setItem: (key: string, value: string) => {
    content[key] = value;
  },
});

test("what is kept comes back", () => {
  const store = storeOf();
  keepPreferences(store, { theme: "dark", negative: "brackets" });
  expect(readPreferences(store)).toEqual({ theme: "dark", negative: "brackets" });
});

test("what cannot be understood is left at its default", () => {
  expect(readPreferences(storeOf({ "fairshare.preferences": "{" }))).toEqual(defaultPreferences);
  expect(readPreferences(storeOf({ "fairshare.preferences": '{"theme":"neon"}' }))).toEqual(defaultPreferences);
});

test("blocked storage does not stop the pane", () => {
  const blocked = {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  };
  expect(readPreferences(blocked)).toEqual(defaultPreferences);
  expect(() => keepPreferences(blocked, defaultPreferences)).not.toThrow();
});
