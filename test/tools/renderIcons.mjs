/** Draws every icon of assets/icons/source at the sizes that Office asks for. Run: node test/tools/renderIcons.mjs */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL("../../assets/icons/", import.meta.url));
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const browser = await chromium.launch({
  executablePath: process.env.BROWSER_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const file of readdirSync(path.join(folder, "source"))) {
  const svg = readFileSync(path.join(folder, "source", file), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: path.join(folder, `${path.basename(file, ".svg")}-${size}.png`),
      omitBackground: true,
    });
    await page.close();
  }
}
await browser.close();
