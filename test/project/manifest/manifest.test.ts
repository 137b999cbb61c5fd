import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseManifest } from "./manifestTree";
import { manifestRules, type ManifestSurroundings } from "./manifestRules";
import { associatedFunctions, describedFunctions } from "./builtFunctions";
import { commandNames } from "../../../src/taskpane/commandNames";
import { jobTitles } from "../../../src/taskpane/jobTitles";

const root = path.resolve(__dirname, "../../..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
/** Where the build keeps what an address of the manifest asks for. */
const builtFile = (url: string): string => path.join(root, "dist", new URL(url).pathname.slice(1));

const around: ManifestSurroundings = {
  isBuilt: (url) => existsSync(builtFile(url)),
  imageSize: (url) => {
    const file = builtFile(url);
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    return bytes.readUInt32BE(0) === 0x89504e47
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : null;
  },
  actions: commandNames,
  describedFunctions: describedFunctions(),
  associatedFunctions: associatedFunctions(),
};

const faultsOf = (text: string, name: string, surroundings = around): string[] =>
  manifestRules.find((rule) => rule.name === name)?.faults(parseManifest(text), surroundings) ?? ["no such rule"];

describe("the manifest", () => {
  test.each(manifestRules.map((rule) => rule.name))("holds: %s", (name) => {
    expect(faultsOf(xml, name)).toEqual([]);
  });
});

/** One planted fault a rule: the text to replace, and by what. */
const planted: Record<string, [string | RegExp, string]> = {
  "every resid names a resource": ['<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Nowhere.Url"/>'],
  "every resid names a resource of the right kind": [
    '<LearnMoreUrl resid="Support.Url"/>',
    '<LearnMoreUrl resid="Tab.Label"/>',
  ],
  "every address is https": ["https://localhost:3000/functions.js", "http://localhost:3000/functions.js"],
  "no resource id stands twice": ['<bt:Url id="Functions.Metadata.Url"', '<bt:Url id="Functions.Script.Url"'],
  "no control, group or tab id stands twice": ['id="Fairshare.Copy"', 'id="Fairshare.Trace"'],
  "every icon has 16, 32 and 80 pixels": [/<bt:Image size="32" resid="Icon.copy.32"\/>/, ""],
  "page, function file and task pane stand on the one runtime": [
    '<Page><SourceLocation resid="Taskpane.Url"/>',
    '<Page><SourceLocation resid="Support.Url"/>',
  ],
  "no action names a task pane of its own": [
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>Own</TaskpaneId>',
  ],
  "the namespace has letters, digits and points only": ['DefaultValue="FAIRSHARE"', 'DefaultValue="FAIR SHARE!"'],
  "no icon is an .ico or .svg": ["icons/copy-32.png", "icons/copy-32.ico"],
  "the host is Workbook": ['<Host Name="Workbook"/>', '<Host Name="Spreadsheet"/>'],
  "every address has its file in the build": ["icons/trace-40.png", "icons/trace-41.png"],
  "every icon has the pixels it promises": ["icons/trace-40.png", "icons/trace-48.png"],
  "a second language covers every text": [
    '<bt:String id="Tab.Label" DefaultValue="Fairshare"/>',
    '<bt:String id="Tab.Label" DefaultValue="Fairshare"><bt:Override Locale="cy-GB" Value="Cyfran deg"/></bt:String>',
  ],
  "every action is associated in code": ["<FunctionName>traceCell<", "<FunctionName>traceNothing<"],
  "ids and texts keep to Office's lengths": [
    '<bt:Url id="Functions.Metadata.Url"',
    '<bt:Url id="Functions.Metadata.Url.With.A.Name.Too.Long"',
  ],
};

describe("the manifest's checker finds a planted fault", () => {
  test.each(Object.entries(planted))("%s", (name, [from, to]) => {
    const faulty = xml.replace(from, to);
    expect(faulty).not.toBe(xml);
    expect(faultsOf(faulty, name)).not.toEqual([]);
  });

  test("metadata and code have the same functions", () => {
    const missing = { ...around, associatedFunctions: around.associatedFunctions.slice(1) };
    expect(faultsOf(xml, "metadata and code have the same functions", missing)).toHaveLength(1);
  });

  test("every rule has its planted fault", () => {
    expect([...Object.keys(planted), "metadata and code have the same functions"].sort()).toEqual(
      manifestRules.map((rule) => rule.name).sort(),
    );
  });
});

describe("one name a job", () => {
  const labelOf = (name: string): string | undefined => {
    const control = xml.split("<Control ").find((part) => part.includes(`<FunctionName>${name}<`));
    const id = /<Label resid="([^"]+)"/u.exec(control ?? "")?.[1] ?? "none";
    return new RegExp(`<bt:String id="${id.replaceAll(".", "\\.")}" DefaultValue="([^"]*)"`, "u").exec(xml)?.[1];
  };

  test.each(commandNames)("the ribbon calls %s what the pane calls it", (name) => {
    expect(labelOf(name)).toBe(jobTitles[name]);
  });
});
