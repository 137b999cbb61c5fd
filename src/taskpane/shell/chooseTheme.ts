import type { ThemeChoice } from "./preferences";

export type ThemeName = "light" | "dark" | "contrast";

/** The two colours of Excel's own theme that tell light from dark; hosts may leave them out. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

export interface SystemLook {
  readonly prefersDark: boolean;
  readonly forcedColours: boolean;
}

function luminance(hex: string | undefined): number | null {
  const match = /^#?([0-9a-f]{6})$/i.exec(hex?.trim() ?? "");
  if (!match?.[1]) return null;
  const channel = (at: number) => {
    const value = parseInt(match[1]?.slice(at, at + 2) ?? "0", 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** The user's choice first, then Excel's colours, then the system's. Under forced colours the browser paints; light or dark only sets the ground. */
export function chooseTheme(choice: ThemeChoice, office: OfficeColours | null, system: SystemLook): ThemeName {
  if (choice !== "follow") return choice;
  const ground = luminance(office?.bodyBackgroundColor);
  const ink = luminance(office?.bodyForegroundColor);
  if (ground !== null && !system.forcedColours) {
    const isPure = ground === 0 && ink === 1;
    if (isPure) return "contrast";
    return ground < 0.2 ? "dark" : "light";
  }
  return system.prefersDark ? "dark" : "light";
}
