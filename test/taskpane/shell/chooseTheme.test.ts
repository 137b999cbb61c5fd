import { chooseTheme } from "../../../src/taskpane/shell/chooseTheme";

const plain = { prefersDark: false, forcedColours: false };

test("the user's choice comes before Excel's colours and the system's", () => {
  expect(chooseTheme("light", { bodyBackgroundColor: "#262626" }, { ...plain, prefersDark: true })).toBe("light");
});

test("Excel's colours come before the system's", () => {
  expect(chooseTheme("follow", { bodyBackgroundColor: "#262626", bodyForegroundColor: "#F0F0F0" }, plain)).toBe("dark");
  expect(
    chooseTheme(
      "follow",
      { bodyBackgroundColor: "#E6E6E6", bodyForegroundColor: "#262626" },
      { ...plain, prefersDark: true },
    ),
  ).toBe("light");
});

test("white on pure black is a contrast theme", () => {
  expect(chooseTheme("follow", { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" }, plain)).toBe(
    "contrast",
  );
});

test("without colours of Excel the system decides", () => {
  expect(chooseTheme("follow", null, { ...plain, prefersDark: true })).toBe("dark");
  expect(chooseTheme("follow", {}, plain)).toBe("light");
});
