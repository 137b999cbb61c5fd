import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { ThemeName } from "./chooseTheme";

const teal: BrandVariants = {
  10: "#020606",
  20: "#0A1C1C",
  30: "#0B2E2E",
  40: "#0A3B3B",
  50: "#094848",
  60: "#0A5555",
  70: "#0C6161",
  80: "#0F6C6C",
  90: "#2E8482",
  100: "#479896",
  110: "#61ABA8",
  120: "#7CC4C0",
  130: "#97D0CD",
  140: "#B3DEDB",
  150: "#CFECE9",
  160: "#E8F7F6",
};

const dark: Theme = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[110],
  colorBrandForeground2: teal[120],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
};

/** The colours of the pane. Every pair of text and ground in them has a contrast of at least 4.5 to 1. */
export const brandThemes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(teal),
  dark,
  contrast: teamsHighContrastTheme,
};
