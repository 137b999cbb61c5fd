import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Workbench } from "./browser";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The narrowest pane that Excel gives, and as wide as one can be dragged. */
const WIDTHS = [320, 900];

const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "light", forcedColors: "active" },
  { name: "forced colours, dark", colorScheme: "dark", forcedColors: "active" },
] as const;

/** What axe finds on the pane's screen at every width and in every look, and whether the screen scrolls sideways; a sentence each. */
export async function axeFaults(workbench: Workbench, screen: string): Promise<readonly string[]> {
  const { page } = workbench;
  const frame = page.frames().find((known) => known.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not open.");
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  await frame.addStyleTag({ content: "*, ::before, ::after { transition: none !important; }" });
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.evaluate((wide) => {
      const panes = document.getElementById("panes");
      if (panes) panes.style.width = `${wide}px`;
    }, width);
    for (const { name, ...media } of LOOKS) {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await frame.waitForFunction(
        (dark) => document.querySelector("[data-theme]")?.getAttribute("data-theme") === (dark ? "dark" : "light"),
        media.colorScheme === "dark",
      );
      const { violations, overflow } = await frame.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(root: Document): Promise<AxeResults> } };
        for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
        const results = await axe.run(document);
        const root = document.documentElement;
        return { violations: results.violations, overflow: root.scrollWidth - root.clientWidth };
      });
      const place = `${screen}, ${width} px, ${name}`;
      for (const { id, nodes } of violations) {
        for (const node of nodes)
          found.push(`${place}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`);
      }
      if (overflow > 0) found.push(`${place}: scrolls sideways by ${overflow} px`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: null });
  return found;
}
