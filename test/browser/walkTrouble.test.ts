import { readFileSync } from "node:fs";
import { createDeflateRaw } from "node:zlib";
import path from "node:path";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  beginning,
  chargesOf,
  choose,
  giveReturn,
  goOn,
  openJob,
  openSample,
  patience,
  publishedFile,
  screenOf,
  searchPartner,
  stepOf,
  tableOf,
  tick,
  until,
  write,
} from "../support/walkSteps";
import { buildZip } from "../support/zipBuilder";

jest.setTimeout(300_000);

const encoded = (text: string) => new TextEncoder().encode(text);
const GIGABYTE = 2 ** 30;

/** A gigabyte of nothing, packed to about a megabyte. */
async function bomb(): Promise<Uint8Array> {
  const deflate = createDeflateRaw({ level: 6 });
  const pieces: Buffer[] = [];
  deflate.on("data", (piece: Buffer) => pieces.push(piece));
  const block = Buffer.alloc(2 ** 24);
  for (let written = 0; written < GIGABYTE; written += block.length) {
    await new Promise<void>((resolve) => deflate.write(block, () => resolve()));
  }
  await new Promise<void>((resolve) => deflate.end(() => resolve()));
  const packed = new Uint8Array(Buffer.concat(pieces));
  return buildZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: "", packed, declaredBytes: GIGABYTE },
  ]);
}

describe("files that are not what they say", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openSample();
    await openJob(workbench, "Pull baselines", "Pull baselines");
  });
  afterAll(closeBrowser);

  const refused = async (name: string, content: Uint8Array): Promise<string> => {
    await giveReturn(workbench.pane, { name, content });
    return workbench.pane.getByRole("group", { name: "One thing needs you" }).innerText();
  };

  it("a PDF renamed .xlsx is told as what it is", async () => {
    expect(await refused("Return.xlsx", encoded("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"))).toMatch(/Return\.xlsx is .*PDF.*\./u);
  });

  it("a zip bomb is refused before it is unpacked, by the pane and by the workbench", async () => {
    const content = await bomb();
    expect(content.length).toBeLessThan(4_000_000);
    expect(await refused("bomb.xlsx", content)).toMatch(/^One thing needs you\s+bomb\.xlsx was refused: .*\.$/su);
    const opened = await workbench.page.evaluate(
      (text) =>
        window.workbench?.open(
          "bomb.xlsx",
          Array.from(atob(text), (letter) => letter.charCodeAt(0)),
        ),
      Buffer.from(content).toString("base64"),
    );
    expect(opened).toBe(false);
    expect(await workbench.page.locator(".notice-message").innerText()).toMatch(/bomb\.xlsx.*\./u);
    expect((await chargesOf(workbench)).state).toMatch(/^Holds/u);
  });

  it("a file without a council says what is looked for", async () => {
    expect(await refused("spend.csv", encoded("Supplier,Amount\nAcme Ltd,12\n"))).toMatch(
      /spend\.csv has no council in it: .*\./u,
    );
  });

  it("a CSV in the Mac's old writing is read with its pounds", async () => {
    const name = "england_RA_2023-24_data_Part_1_MacRoman.csv";
    const content = readFileSync(path.join(__dirname, "../baselines/files", name));
    await giveReturn(workbench.pane, { name, content });
    const summary = await workbench.pane.locator('[aria-label="What the file holds"]').innerText();
    expect(summary).toContain("2023/24");
    expect(summary).not.toMatch(/[\uFFFD]|¬|√/u);
  });

  it("a return of another year says so, keeps its year, and changes no figure of today", async () => {
    const { pane } = workbench;
    const before = (await tableOf(workbench, "Partners")).rows;
    await giveReturn(pane, publishedFile("england_RSX_2023-24_data_by_LA.csv"));
    await pane.getByText("RSX, outturn").waitFor({ timeout: patience });
    await goOn(pane, "Choose the councils");
    await goOn(pane, "Choose the lines");
    await pane.getByLabel("Find a line").fill("environmental");
    await tick(pane, /environmental/iu);
    await goOn(pane, "Look and write");
    await pane
      .getByText("These figures are for 2023/24, and this workbook takes cost today from 2019/20.", { exact: false })
      .waitFor({ timeout: patience });
    await write(workbench);
    const pulled = await tableOf(workbench, "Baselines");
    const year = pulled.header.indexOf("Year");
    expect(pulled.rows.filter((row) => row[year] === "2023/24")).toHaveLength(6);
    expect(pulled.rows.filter((row) => row[year] === "2019/20")).toHaveLength(48);
    expect((await tableOf(workbench, "Partners")).rows).toEqual(before);
    expect(workbench.errors).toEqual([]);
  });
});

describe("more than there is room for", () => {
  afterAll(closeBrowser);

  it("a 51st partner is refused by name, and the fifty stay", async () => {
    const workbench = await openWorkbench();
    const { pane } = workbench;
    await choose(pane, beginning("New partnership"));
    await stepOf(pane, "Choose the partners");
    const added = pane.getByRole("region", { name: "Partners chosen" });
    for (let at = 1; at <= 50; at += 1) {
      await searchPartner(pane, `Body ${at}`, `Add “Body ${at}”`);
      await added.getByText(`Body ${at}`, { exact: true }).waitFor({ timeout: patience });
    }
    await searchPartner(pane, "Redditch", "Redditch");
    await pane.getByText(/^Redditch would be partner 51, and a workbook holds up to 50\. Remove/u).waitFor();
    expect(await added.getByRole("listitem").count()).toBe(50);
    await workbench.close();
  });
});

describe("the network cut", () => {
  afterAll(closeBrowser);

  it("leaves every job working once the pane is open", async () => {
    const workbench = await openSample();
    const { page } = workbench;
    await workbench
      .paneAt(1)
      .locator("body")
      .evaluate(
        () =>
          new Promise((resolve) => {
            // The pane fetches its screens ahead when it has been calm for a while.
            const calm = () =>
              performance.getEntriesByType("resource").filter(({ name }) => name.includes("pane-")).length;
            let last = -1;
            const timer = setInterval(() => {
              if (calm() === last && last > 10) {
                clearInterval(timer);
                resolve(null);
              }
              last = calm();
            }, 1_500);
          }),
      );
    await page.context().setOffline(true);
    for (const [button, title] of [
      ["Pull baselines", "Pull baselines"],
      ["Allocate costs", "Allocate costs"],
      ["Appraise savings", "Appraise savings"],
      ["Model a partner leaving", "Model a partner leaving"],
      ["Trace a charge", "Trace a charge"],
      ["Check the numbers", "Check the numbers"],
      ["Send a copy", "Send a copy"],
      ["New partnership", "New partnership"],
    ] as const) {
      await openJob(workbench, button, title);
    }
    const drivers = await tableOf(workbench, "Drivers");
    const before = await chargesOf(workbench);
    await workbench.type(drivers.at("Redditch", "Population"), "99000");
    await until(
      () => chargesOf(workbench),
      ({ charges }) => charges.get("Redditch") !== before.charges.get("Redditch"),
    );
    await workbench.close();
  });

  it("before a screen has loaded is told as what it is, and mended it goes on", async () => {
    const workbench = await openWorkbench();
    const { pane, page } = workbench;
    await page.context().setOffline(true);
    await choose(pane, beginning("Open the sample partnership"));
    const said = pane.getByRole("alert").first();
    await said.waitFor({ timeout: patience });
    expect(await said.innerText()).toMatch(/connection|network|could not be loaded/iu);
    await page.context().setOffline(false);
    await choose(pane, "Try again");
    await screenOf(pane, "Open the sample partnership");
    await write(workbench);
    expect((await chargesOf(workbench)).state).toMatch(/^Holds/u);
    await workbench.close();
  });
});

describe("two panes", () => {
  afterAll(closeBrowser);

  it("never overwrite each other: the later write shows what has changed first", async () => {
    const workbench = await openSample({ search: "?panes=2", width: 1700 });
    const [first, second] = [workbench.pane, workbench.paneAt(2)];
    await choose(first, "Go to Home");
    for (const [pane, formula] of [
      [first, "EQUAL()"],
      [second, "SHARE([Households])"],
    ] as const) {
      await choose(pane, beginning("Allocate costs"));
      await pane.getByLabel("Share", { exact: true }).selectOption({ label: "Lines that follow Core (1)" });
      await goOn(pane, "Write the formula");
      await pane.getByLabel("Share formula").fill(formula);
      await goOn(pane, "Look and write");
      await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    }
    await write(workbench, second);
    // The first pane either has made its preview anew by now, or says so when it is asked to write.
    await choose(first, "Write");
    const news = first.getByRole("alert").filter({ hasText: "The workbook has changed" });
    const done = first.getByRole("group", { name: "Done" });
    await news.or(done).first().waitFor({ timeout: patience });
    if (await news.isVisible()) await write(workbench, first);
    expect((await tableOf(workbench, "Rules")).value("Core", "Formula")).toBe("EQUAL()");
    const log = (await tableOf(workbench, "Log")).rows.map((row) => row.join(" "));
    expect(log.filter((row) => row.includes("shared by SHARE([Households])"))).toHaveLength(1);
    expect(log.filter((row) => row.includes("shared by EQUAL()"))).toHaveLength(1);
    expect((await chargesOf(workbench)).state).toMatch(/^Holds/u);
    await choose(first, "Undo");
    await first.getByText("Undone. The workbook is as it was before.").waitFor({ timeout: patience });
    expect((await tableOf(workbench, "Rules")).value("Core", "Formula")).toBe("SHARE([Households])");
    await workbench.close();
  });
});
