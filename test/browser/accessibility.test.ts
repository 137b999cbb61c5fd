import { axeFaults } from "../support/axeFaults";
import { closeBrowser, openWorkbench } from "../support/browser";
import type { Workbench } from "../support/browser";
import {
  addPartner,
  beginning,
  choose,
  giveReturn,
  goOn,
  inPane,
  openJob,
  openSample,
  patience,
  publishedFile,
  screenOf,
  stepOf,
  tick,
  write,
} from "../support/walkSteps";

jest.setTimeout(600_000);

describe("axe finds nothing, at 320 pixels and full width, light, dark and in forced colours,", () => {
  let workbench: Workbench;
  let found: string[] = [];
  const look = async (screen: string) => {
    found.push(...(await axeFaults(workbench, screen)));
  };
  const open = async (makesSample: boolean) => {
    const options = { width: 1600, height: 900 };
    workbench = makesSample ? await openSample(options) : await openWorkbench(options);
  };

  beforeEach(() => {
    found = [];
  });
  afterEach(async () => {
    expect(found).toEqual([]);
    await workbench.close();
  });
  afterAll(closeBrowser);

  it("on the screens of an empty workbook", async () => {
    await open(false);
    const { pane } = workbench;
    await pane.getByRole("button", { name: beginning("New partnership") }).waitFor();
    await look("empty start");
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await pane.getByText("No partnership in this workbook").waitFor();
    await look("a job without a partnership");
    await choose(pane, "Back to Home");
    await choose(pane, beginning("What Fairshare does"));
    await screenOf(pane, "What Fairshare does");
    await look("what Fairshare does");
    await openJob(workbench, "Open the sample partnership", "Open the sample partnership");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("sample, preview");
  });

  it("on the screens of a new partnership", async () => {
    await open(false);
    const { pane } = workbench;
    await openJob(workbench, "New partnership", "New partnership");
    await stepOf(pane, "Choose the partners");
    await choose(pane, beginning("Next: "));
    await look("new partnership, nobody chosen");
    await addPartner(pane, "redditch", "Redditch");
    await addPartner(pane, "bromsgrove", "Bromsgrove");
    await pane.getByRole("combobox").pressSequentially("wor");
    await pane.getByRole("option").first().waitFor();
    await look("new partnership, search");
    await pane.getByRole("combobox").press("Escape");
    await goOn(pane, "Describe the service");
    await choose(pane, beginning("Next: "));
    await look("new partnership, service");
    await pane.getByLabel("Service that is shared").fill("Legal services");
    await goOn(pane, "Say who is who");
    await look("new partnership, roles");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("new partnership, preview");
    await write(workbench);
    await look("new partnership, done");
    await choose(pane, "Back to Home");
    await pane.getByRole("navigation", { name: "Jobs" }).waitFor();
    await look("home of a partnership with gaps");
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await pane.getByRole("button", { name: "Show all checks" }).waitFor();
    await look("a job whose tables have gaps");
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await pane.getByRole("list", { name: "Checks" }).waitFor();
    await look("checks with gaps");
  });

  it("on the screens of baselines, checks and settings", async () => {
    await open(true);
    const { pane } = workbench;
    await look("sample, done");
    await choose(pane, "Go to Home");
    await pane.getByRole("navigation", { name: "Jobs" }).waitFor();
    await look("home");
    await choose(pane, "Settings");
    await screenOf(pane, "Settings");
    await look("settings");
    await openJob(workbench, "Check the numbers", "Check the numbers");
    await pane.getByRole("list", { name: "Checks" }).waitFor();
    await look("checks");
    await openJob(workbench, "Pull baselines", "Pull baselines");
    await stepOf(pane, "Choose the return");
    await look("baselines, no file");
    const bare = "ONS code,Authority,Building control,Homelessness\nE07000237,Worcester,2,3\nE07000238,Wychavon,1,4\n";
    await giveReturn(pane, { name: "bare.csv", content: new TextEncoder().encode(bare) });
    await look("baselines, file refused");
    await giveReturn(pane, publishedFile("england_RSX_2023-24_data_by_LA.csv"));
    await pane.getByText("RSX, outturn").waitFor({ timeout: patience });
    await look("baselines, file read");
    await goOn(pane, "Choose the councils");
    await pane.getByLabel("Other councils, for comparison").fill("babergh");
    await tick(pane, "Babergh");
    await look("baselines, councils");
    await goOn(pane, "Choose the lines");
    await look("baselines, lines");
    await pane.getByLabel("Find a line").fill("p");
    await tick(pane, /planning/iu);
    await look("baselines, lines searched");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("baselines, preview");
    await write(workbench);
    await look("baselines, done");
    await choose(pane, "Undo");
    await pane.getByRole("button", { name: "Preview again" }).waitFor({ timeout: patience });
    await look("baselines, undone");
  });

  it("on the screens of allocation and tracing", async () => {
    await open(true);
    const { pane } = workbench;
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await stepOf(pane, "Choose what is shared");
    await look("allocation, pool");
    await goOn(pane, "Write the formula");
    await pane.getByText("Start from what the partners want").click();
    await look("allocation, formula");
    await pane.getByLabel("Share formula").fill("SHARE([Peple])");
    await choose(pane, beginning("Next: "));
    await look("allocation, formula with a typo");
    await pane.getByLabel("Share formula").fill("EQUAL()");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("allocation, preview");
    await inPane(workbench, () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Rules").protection.protect();
        await context.sync();
      }),
    );
    await choose(pane, "Write");
    await pane.getByText("Nothing was written").waitFor({ timeout: patience });
    await look("allocation, refused");
    await openJob(workbench, "Trace a charge", "Trace a charge");
    await pane.getByText("Select a charge on the Allocation sheet", { exact: false }).waitFor();
    await look("trace, nothing selected");
    await workbench.select("Allocation!B8");
    await pane.getByRole("table", { name: beginning("Charges of ") }).waitFor({ timeout: patience });
    await look("trace, a partner");
    await pane.getByRole("table").getByRole("button").first().click();
    await pane.getByRole("table", { name: "Steps (£)" }).waitFor();
    await look("trace, steps");
  });

  it("on the screens of cost lines and benefits", async () => {
    await open(true);
    const { pane } = workbench;
    await openJob(workbench, "Allocate costs", "Allocate costs");
    await stepOf(pane, "Choose what is shared");
    await choose(pane, "Add or change a cost line");
    await stepOf(pane, "Describe the line");
    await look("cost line, new");
    await choose(pane, beginning("Next: "));
    await look("cost line, nothing typed");
    await pane.getByLabel("Name of the line").fill("Noise meters");
    await pane.getByRole("radio", { name: beginning("Step: ") }).check();
    await pane.getByLabel("Amount of one step (£ a year)").fill("12000");
    await pane.getByLabel("Units of the driver that one step serves").fill("40000");
    await pane.getByLabel("From", { exact: true }).fill("2027/28");
    await look("cost line, a step");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("cost line, preview");
    await write(workbench);
    await look("cost line, done");
    await openJob(workbench, "Appraise savings", "Appraise savings");
    await goOn(pane, "Say how fast it pays");
    await goOn(pane, "See what each gains");
    await choose(pane, "Add or change a benefit");
    await stepOf(pane, "Describe the benefit");
    await choose(pane, beginning("Next: "));
    await look("benefit, nothing typed");
    await pane.getByLabel("Name of the benefit").fill("Shared depot");
    await pane.getByLabel("Amount at full effect (£ a year)").fill("9000");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("benefit, preview");
    await write(workbench);
    await look("benefit, done");
  });

  it("on the screens of leaving, savings and the copy", async () => {
    await open(true);
    const { pane } = workbench;
    await openJob(workbench, "Model a partner leaving", "Model a partner leaving");
    await pane.getByRole("checkbox", { name: "Wyre Forest" }).uncheck();
    await choose(pane, beginning("Next: "));
    await look("leaving, nobody chosen");
    await tick(pane, "Wychavon");
    await goOn(pane, "See what happens");
    await pane.getByText("Terms of the exit charge").click();
    await look("leaving, effect");
    await goOn(pane, "Look and write");
    await pane.getByRole("button", { name: "Write", exact: true }).waitFor({ timeout: patience });
    await look("leaving, preview");
    await openJob(workbench, "Appraise savings", "Appraise savings");
    await stepOf(pane, "Say what it costs once");
    await look("savings, shared cost");
    await pane.getByRole("radio", { name: "A figure for each partner" }).check();
    await pane.getByLabel("Redditch (£)").fill("");
    await choose(pane, beginning("Next: "));
    await look("savings, typed costs missing");
    await pane.getByRole("radio", { name: "One sum, shared by a formula" }).check();
    await goOn(pane, "Say how fast it pays");
    await look("savings, time");
    await goOn(pane, "See what each gains");
    await look("savings, gains");
    await goOn(pane, "Look and write");
    await pane.getByText("There is nothing to write.", { exact: false }).waitFor({ timeout: patience });
    await look("savings, nothing to write");
    await openJob(workbench, "Send a copy", "Send a copy");
    await stepOf(pane, "Choose the sheets");
    await look("copy, sheets");
    await goOn(pane, "Make the copy");
    await look("copy, ready to make");
    await choose(pane, "Make the copy");
    await pane.getByRole("group", { name: "The copy is ready" }).waitFor({ timeout: 120_000 });
    await look("copy, made");
  });
});
