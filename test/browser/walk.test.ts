import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  beginning,
  chargesOf,
  choose,
  goOn,
  openJob,
  openSample,
  stepOf,
  sum,
  tableOf,
  tick,
  until,
  write,
} from "../support/walkSteps";

jest.setTimeout(300_000);

const DISTRICTS = ["Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"];

describe("a first look", () => {
  afterAll(closeBrowser);

  it("offers three ways to begin, and nothing else", async () => {
    const workbench = await openWorkbench();
    const buttons = workbench.pane.getByRole("button");
    await buttons.first().waitFor();
    const labels = await buttons.allInnerTexts();
    expect(labels.map((label) => label.split("\n")[0])).toEqual([
      "Open the sample partnership",
      "New partnership",
      "What Fairshare does",
    ]);
    await workbench.close();
  });

  it("says on one page what it does and what it does not do, and leads on from there", async () => {
    const workbench = await openWorkbench();
    await choose(workbench.pane, beginning("What Fairshare does"));
    const headings = workbench.pane.getByRole("heading", { level: 2 });
    await headings.first().waitFor();
    expect(await headings.allInnerTexts()).toEqual(["With it you can", "What it does not do"]);
    await choose(workbench.pane, "New partnership");
    await stepOf(workbench.pane, "Choose the partners");
    await workbench.close();
  });
});

describe.each([
  { partnership: "the sample partnership", search: "" },
  { partnership: "the sample partnership in an Excel that hands blank cells over as 0", search: "?blankAsZero=1" },
])("$partnership", ({ search }) => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openSample({ search });
  });
  afterEach(() => workbench.close());
  afterAll(closeBrowser);

  it("is a finished workbook whose charges add up to the penny", async () => {
    expect(await workbench.sheets()).toEqual(
      expect.arrayContaining([
        "Start",
        "Partners",
        "Baselines",
        "Costs",
        "Allocation",
        "Withdrawal",
        "Savings",
        "Facts",
      ]),
    );
    const { charges, total, state } = await chargesOf(workbench);
    expect([...charges.keys()]).toEqual(DISTRICTS);
    expect(sum(charges.values())).toBe(total);
    expect(state).toMatch(/^Holds: the charges add up to £[\d,]+\.\d\d to the penny\.$/u);
    const checks = await tableOf(workbench, "Checks");
    expect(checks.rows.filter(([, word]) => word !== "Holds" && word !== "Look")).toEqual([]);
    expect(checks.value("Allocation adds up", checks.header[1] ?? "")).toBe("Holds");
    const partners = await tableOf(workbench, "Partners");
    expect(partners.value("Bromsgrove", "Today")).toBe(242_000);
    const baselines = await tableOf(workbench, "Baselines");
    const margin = baselines.header.indexOf("Margin");
    const source = baselines.header.indexOf("Source");
    expect(baselines.rows.every((row) => row[margin] === 500 && String(row[source]).length > 10)).toBe(true);
    expect(workbench.errors).toEqual([]);
  });

  it("shares a pool by a formula that is typed with completion, previewed and bounded, and stays live", async () => {
    const { pane } = workbench;
    const before = await chargesOf(workbench);
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await pane.getByLabel("Share", { exact: true }).selectOption({ label: "Lines that follow Core (1)" });
    await goOn(pane, "Write the formula");
    const formula = pane.getByLabel("Share formula");
    await formula.fill("");
    await formula.pressSequentially("50%*EQUAL()+50%*sha");
    await formula.press("Enter");
    await formula.pressSequentially("[hous");
    await formula.press("Enter");
    expect(await formula.inputValue()).toBe("50%*EQUAL()+50%*SHARE([Households])");
    const bars = pane.locator("figure", { hasText: "Share of each partner" });
    expect(await bars.getByRole("list", { name: "Key" }).getByRole("listitem").count()).toBe(2);
    for (const name of DISTRICTS) expect(await bars.innerText()).toContain(name);
    await pane.getByLabel("Maximum (£)").fill("80000");
    await choose(pane, beginning("Next: "));
    await pane.getByRole("group", { name: "One thing needs you" }).waitFor();
    await pane.getByLabel("Maximum (£)").fill("100000");
    await goOn(pane, "Look and write");
    expect(await pane.getByRole("table").innerText()).toContain("50%*EQUAL()+50%*SHARE([Households])");
    expect(await write(workbench)).toBe("Done: Rule Core for 1 cost line.");
    const rules = await tableOf(workbench, "Rules");
    expect(rules.value("Core", "Formula")).toBe("50%*EQUAL()+50%*SHARE([Households])");
    expect(rules.value("Core", "Maximum")).toBe(100_000);
    const after = await chargesOf(workbench);
    expect(after.total).toBe(before.total);
    expect(sum(after.charges.values())).toBe(after.total);
    expect(after.charges.get("Bromsgrove")).not.toBe(before.charges.get("Bromsgrove"));

    const drivers = await tableOf(workbench, "Drivers");
    const cell = drivers.at("Redditch", "Households");
    await workbench.type(cell, String(Number(drivers.value("Redditch", "Households")) + 5_000));
    const grown = await until(
      () => chargesOf(workbench),
      ({ charges }) => Number(charges.get("Redditch")) > Number(after.charges.get("Redditch")),
    );
    expect(sum(grown.charges.values())).toBe(grown.total);
  });

  it("shows what happens to everybody when a partner leaves, and writes it live", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Model a partner leaving", "Model a partner leaving");
    await pane.getByRole("checkbox", { name: "Wyre Forest" }).uncheck();
    await tick(pane, "Wychavon");
    await pane.getByLabel("Notice given on").fill("2026-12-01");
    await pane.getByLabel("Months of notice").fill("12");
    await goOn(pane, "See what happens");
    const effect = pane.getByRole("table", { name: "Before and after (£ a year)" });
    await effect.waitFor();
    const rows = await effect.getByRole("row").allInnerTexts();
    expect(rows).toHaveLength(1 + DISTRICTS.length + 1);
    expect(await pane.getByText("Stranded with the others").count()).toBeGreaterThan(0);
    expect(rows.find((row) => row.startsWith("Wychavon"))).toContain("leaves");
    expect(await pane.getByText(/^When Wychavon leaves, £[\d,]+ a year stops coming in/u).count()).toBe(1);
    expect(await pane.getByText("Earliest last day of membership: 31 March 2028.").count()).toBe(1);
    expect(await pane.getByText(/^Exit charge that makes the others whole: £[\d,]+\.\d\d, once\.$/u).count()).toBe(1);
    await goOn(pane, "Look and write");
    expect(await write(workbench)).toBe("Done: Withdrawal of Wychavon.");

    const withdrawal = () => readWithdrawal(workbench);
    const now = await until(withdrawal, ({ state, partners }) => state.startsWith("Holds") && partners.length > 0);
    expect(now.partners.find(({ verdict }) => verdict === "leaves")?.partner).toBe("Wychavon");
    const stay = now.partners.filter(({ verdict }) => verdict !== "leaves");
    expect(sum(stay.map(({ change }) => change))).toBe(now.stranded);
    expect(sum(now.partners.map(({ before }) => before)) - sum(stay.map(({ after }) => after))).toBe(now.avoided);
    for (const { before, after, change, alone, verdict } of stay) {
      expect(after - before).toBe(change);
      expect(verdict).toBe(after > alone ? "better alone" : "better in");
    }
    const costs = await tableOf(workbench, "Drivers");
    await workbench.type(costs.at("Wychavon", "Population"), "60000");
    await until(withdrawal, ({ stranded, state }) => stranded !== now.stranded && state.startsWith("Holds"));
  });

  it("appraises savings with one-off costs shared by a formula, a ramp, present value and payback", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Appraise savings", "Appraise savings");
    await pane.getByRole("radio", { name: "One sum, shared by a formula" }).check();
    await pane.getByLabel("Sum to be shared (£)").fill("240,000");
    const formula = pane.getByLabel("Share formula");
    await formula.fill("EQUAL()");
    await goOn(pane, "Say how fast it pays");
    await pane.getByLabel(beginning("Part of the full saving reached")).fill("50%, 100%");
    await pane.getByLabel("Horizon, in years after the first").fill("5");
    await goOn(pane, "See what each gains");
    const gains = pane.getByRole("table", { name: "What each gains (£)" });
    expect(await gains.getByRole("row").count()).toBe(1 + DISTRICTS.length + 1);
    expect(await pane.getByRole("table", { name: beginning("Kept apart") }).innerText()).toMatch(/240,000/u);
    await goOn(pane, "Look and write");
    expect(await write(workbench)).toBe("Done: Savings appraisal over 5 years.");

    const savings = await until(
      () => readSavings(workbench),
      ({ rows, oneOff }) => rows.length === DISTRICTS.length && oneOff.every((cost) => cost === 4_000_000),
    );
    for (const { flows, presentValue, payback } of savings.rows) {
      const running = flows.map((_, year) => sum(flows.slice(0, year + 1)));
      const discounted = sum(flows.map((flow, year) => flow * (savings.factors[year] ?? Number.NaN)));
      expect(Math.abs(presentValue - discounted)).toBeLessThan(0.02);
      const back = running.findIndex((cash) => cash >= 0);
      if (typeof payback === "number") expect(Math.ceil(payback)).toBe(back);
      else expect(back).toBe(-1);
    }
    const other = await tableOf(workbench, "Benefits");
    await workbench.type(other.at("Office space released", "Annual amount"), "80000");
    await until(
      () => readSavings(workbench),
      ({ rows }) => Number(rows[2]?.presentValue) > Number(savings.rows[2]?.presentValue) + 100_000,
    );
  });

  it("traces the selected charge in steps that add up to it", async () => {
    const { pane } = workbench;
    await openJob(workbench, "Trace a charge", "Trace a charge");
    await pane.getByText("Select a charge on the Allocation sheet", { exact: false }).waitFor();
    const rows = await workbench.values("Allocation!A25:H60");
    const header = rows.findIndex(([first]) => first === "Pool");
    const column = (rows[header] ?? []).indexOf("Redditch");
    const line = rows.findIndex((row, at) => at > header && typeof row[column] === "number" && row[column] > 0);
    const cell = `${"ABCDEFGH".charAt(column)}${25 + line}`;
    await workbench.select(`Allocation!${cell}`);
    await pane.getByText(`Selected: Allocation!${cell}`).waitFor();
    const steps = pane.getByRole("table", { name: "Steps (£)" });
    const figures = (await steps.locator("tbody tr td").allInnerTexts()).map((text) =>
      Number(text.replace(/[£,\s]/gu, "").replace("\u2212", "-")),
    );
    const charge = Number((await steps.locator("tfoot td").innerText()).replace(/[£,]/gu, ""));
    expect(charge).toBe(rows[line]?.[column]);
    expect(Math.abs(sum(figures) - charge)).toBeLessThan(0.005);
    expect(figures.length).toBeGreaterThan(1);
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await openJob(workbench, "Trace a charge", "Trace a charge");
    await pane.getByText(`Selected: Allocation!${cell}`).waitFor();
  });
});

const pence = (value: unknown) => Math.round(Number(value) * 100);

async function readWithdrawal(workbench: Workbench) {
  await workbench.whenCalculated();
  const rows = await workbench.values("Withdrawal!A5:F70");
  const start = rows.findIndex(([, second]) => typeof second === "string" && second.startsWith("Before")) + 1;
  const named = (label: string) => pence(rows.find(([first]) => first === label)?.[3]);
  const partners = rows
    .slice(start)
    .filter(([name]) => DISTRICTS.includes(String(name)))
    .map(([partner, before, after, change, alone, verdict]) => ({
      partner: String(partner),
      before: pence(before),
      after: pence(after),
      change: pence(change),
      alone: pence(alone),
      verdict: String(verdict),
    }));
  return {
    partners,
    avoided: named("Cost avoided"),
    stranded: named("Cost stranded"),
    state: String(await workbench.value("Withdrawal!A3")),
  };
}

async function readSavings(workbench: Workbench) {
  await workbench.whenCalculated();
  const rows = await workbench.values("Savings!A5:L70");
  const block = (from: number) => rows.slice(from, from + DISTRICTS.length);
  const summary = block(rows.findIndex(([name]) => name === DISTRICTS[0]));
  const factors =
    rows
      .find(([name]) => /factor/iu.test(String(name)))
      ?.slice(1)
      .map(Number) ?? [];
  const cash = rows.findIndex((row, at) => at > rows.indexOf(summary.at(-1) ?? []) && row[0] === DISTRICTS[0]);
  return {
    oneOff: summary.map((row) => pence(row[5])),
    factors,
    rows: block(cash).map((row, at) => ({
      flows: row.slice(1, 12).filter((flow) => typeof flow === "number"),
      presentValue: Number(summary[at]?.[6]),
      payback: summary[at]?.[7] as number | string,
    })),
  };
}
