import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/addinManifest";

const ROOT = path.resolve(__dirname, "../../..");

describe("the manifest as the workbench reads it", () => {
  const manifest = readManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));

  it("tells the add-in's page, its functions and their namespace", () => {
    expect(manifest).toMatchObject({
      name: "Fairshare",
      namespace: "FAIRSHARE",
      pagePath: "/taskpane.html",
      functionsPath: "/functions.json",
    });
  });

  it("has one tab, whose buttons have a label, a tip and icons that exist", () => {
    expect(manifest.tabs.map((tab) => tab.label)).toEqual(["Fairshare"]);
    const buttons = manifest.tabs.flatMap((tab) => tab.groups).flatMap((group) => group.buttons);
    expect(buttons.length).toBeGreaterThan(5);
    for (const button of buttons) {
      expect(button.label).not.toBe("");
      expect(button.tip).toMatch(/\.$/);
      expect(button.icons.get(32)).toMatch(/^\/assets\/icons\/.+\.png$/);
      for (const icon of button.icons.values()) expect(readFileSync(path.join(ROOT, icon)).length).toBeGreaterThan(0);
    }
  });

  it("tells buttons that show the pane from those that run a command", () => {
    const commands = manifest.tabs
      .flatMap((tab) => tab.groups)
      .flatMap((group) => group.buttons)
      .map((button) => [button.id, button.command]);
    expect(commands).toContainEqual(["Fairshare.Home", null]);
    expect(commands).toContainEqual(["Fairshare.Copy", "sendCopy"]);
  });

  it("reads a manifest without ribbon or functions as an add-in with a pane alone", () => {
    const plain = `<OfficeApp xmlns="x"><Id>1</Id><DisplayName DefaultValue="Plain"/>
      <DefaultSettings><SourceLocation DefaultValue="https://example.org/pane.html"/></DefaultSettings></OfficeApp>`;
    expect(readManifest(plain)).toMatchObject({ name: "Plain", pagePath: "/pane.html", functionsPath: null, tabs: [] });
  });
});
