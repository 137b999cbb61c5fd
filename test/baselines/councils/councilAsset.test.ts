import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CouncilList } from "../../../src/baselines/councils/councilList";
import { loadCouncils } from "../../../src/baselines/councils/loadCouncils";
import { paths, published } from "../publishedFiles";

let list: CouncilList;
beforeAll(async () => {
  list = await loadCouncils();
});

describe("the list of councils that ships", () => {
  it("is what its sources give", () => {
    const built = join(mkdtempSync(join(tmpdir(), "councils-")), "councils.json");
    execFileSync(process.execPath, ["test/tools/writeCouncils.mjs", built]);
    const json = readFileSync(built, "utf8");
    expect(readFileSync("assets/data/councils.json", "utf8")).toBe(json);
    expect(json.length).toBeLessThan(120_000);
  });

  it("names its source and licence", () => {
    expect(list.attribution).toMatch(/mySociety.*CC BY 4\.0.*Open Government Licence/u);
  });

  it("keeps all 470 councils, 73 of them ended, with codes that are unique", () => {
    expect([list.councils.length, list.councils.filter(({ end }) => end !== "").length]).toEqual([470, 73]);
    for (const field of ["key", "gss", "ecode"] as const) {
      const codes = list.councils.map((council) => council[field]).filter((code) => code !== "");
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it("agrees with the codes of every council in the returns that ship", async () => {
    for (const path of [paths.ra2019, paths.rsx2023]) {
      const { councils } = await published(path);
      for (const { gss = "", ecode = "", councilClass } of councils) {
        if (councilClass === "O") continue;
        expect([gss, list.byGss.get(gss)?.ecode]).toEqual([gss, ecode]);
      }
    }
  });
});
