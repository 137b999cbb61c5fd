import type { CouncilMatch, CouncilReference } from "../../../src/baselines/councils/council";
import type { CouncilList } from "../../../src/baselines/councils/councilList";
import { successorsOf } from "../../../src/baselines/councils/councilList";
import { councilNameKey } from "../../../src/baselines/councils/councilName";
import { loadCouncils } from "../../../src/baselines/councils/loadCouncils";
import { matchCouncil } from "../../../src/baselines/councils/matchCouncil";

let list: CouncilList;
beforeAll(async () => {
  list = await loadCouncils();
});

const match = (reference: CouncilReference, year?: number): CouncilMatch => matchCouncil(reference, list, { year });
const said = (found: CouncilMatch): string => {
  switch (found.kind) {
    case "match":
      return found.council.gss;
    case "abolished":
      return `${found.council.name} ended: ${found.successors.map(({ name }) => name).join(" + ")}`;
    case "ambiguous":
      return `${found.candidates.map(({ name }) => name).join(" or ")}?`;
    case "none":
      return "none";
  }
};

describe("a council by name", () => {
  it.each([
    ["Bromsgrove DC", "E07000234"],
    ["Bromsgrove District Council", "E07000234"],
    ["bromsgrove", "E07000234"],
    ["Wyre Forest", "E07000239"],
    ["Wyre Forest (a)", "E07000239"],
    ["Woking [note 2]", "E07000217"],
    ["Wyre", "E07000128"],
    ["Worcester", "E07000237"],
    ["City of Worcester", "E07000237"],
    ["Worcester City Council", "E07000237"],
    ["Worcester CC", "E07000237"],
    ["Worcestershire CC", "E10000034"],
    ["Bath & North East Somerset UA", "E06000022"],
    ["Bristol, City of", "E06000023"],
    ["Bristol UA", "E06000023"],
    ["Hull", "E06000010"],
    ["Kingston upon Hull, City of", "E06000010"],
    ["Kingston-upon-Thames LB", "E09000021"],
    ["Royal Borough of Kingston upon Thames", "E09000021"],
    ["LB of Barnet", "E09000003"],
    ["London Borough of Barnet", "E09000003"],
    ["Westminster", "E09000033"],
    ["City of London", "E09000001"],
    ["Barnsley MBC", "E08000016"],
    ["Barking and Dagenham", "E09000002"],
    ["Durham UA", "E06000047"],
    ["County Durham", "E06000047"],
    ["St. Helens", "E08000013"],
    ["Saint Helens", "E08000013"],
    ["King’s Lynn & West Norfolk", "E07000146"],
    ["Kings Lynn and West Norfolk BC", "E07000146"],
    ["Basingstoke & Deane", "E07000084"],
    ["Stoke on Trent", "E06000021"],
    ["Ynys Môn", "W06000001"],
    ["Ynys Mon", "W06000001"],
    ["Cyngor Sir Ynys Môn", "W06000001"],
    ["Rhondda Cynon Taf", "W06000016"],
    ["Caerdydd", "W06000015"],
    ["Bro Morgannwg", "W06000014"],
    ["The Vale of Glamorgan", "W06000014"],
    ["Shepway", "E07000112"],
    ["Derry City & Strabane", "N09000005"],
    ["Glasgow", "S12000049"],
    ["Comhairle nan Eilean Siar", "S12000013"],
  ])("%j is %s", (name, gss) => {
    expect(said(match({ name }))).toBe(gss);
  });

  it("of every council in the list finds that council again, or says why not", () => {
    for (const council of list.councils.filter(({ end }) => end === "")) {
      for (const name of [council.name, council.officialName]) {
        expect([name, said(match({ name }))]).toEqual([name, council.gss]);
      }
    }
  });

  it("that has ended is said to have, with its successors, and is not exchanged", () => {
    expect(said(match({ name: "Suffolk Coastal" }))).toBe("Suffolk Coastal ended: East Suffolk");
    expect(said(match({ name: "Cumbria" }))).toBe("Cumbria ended: Cumberland + Westmorland and Furness");
    expect(said(match({ name: "West Somerset DC" }))).toBe("West Somerset ended: Somerset");
    expect(said(match({ gss: "E07000005" }))).toBe("Chiltern ended: Buckinghamshire");
  });

  it("that existed in the year asked for is that council", () => {
    expect(said(match({ name: "Cumbria" }, 2019))).toBe("E10000006");
    expect(said(match({ name: "Somerset" }, 2019))).toBe("E10000027");
    expect(said(match({ name: "Somerset" }, 2024))).toBe("E06000066");
    expect(said(match({ name: "Somerset" }))).toBe("E06000066");
    expect(said(match({ name: "Somerset CC" }))).toBe("Somerset ended: Somerset");
  });

  it("that is none gives near names to choose from", () => {
    const found = match({ name: "Bromsgrov" });
    expect(found.kind === "none" && found.near[0]?.name).toBe("Bromsgrove");
    expect(said(match({ name: "Acme Services Ltd" }))).toBe("none");
    expect(said(match({}))).toBe("none");
  });
});

describe("a council by code", () => {
  it("is found by GSS code, E-code and code before a boundary change, in any case and with blanks around", () => {
    expect(said(match({ gss: " e07000237 " }))).toBe("E07000237");
    expect(said(match({ ecode: "E1837" }))).toBe("E07000237");
    expect(said(match({ gss: "E08000020" }))).toBe("E08000037");
    expect(said(match({ ecode: "E3538" }))).toBe("E07000244");
  });

  it("is found by name where the code is new to the list", () => {
    expect(said(match({ gss: "E06000999", name: "Wychavon" }))).toBe("E07000238");
  });

  it("that contradicts another code or the name is ambiguous", () => {
    expect(said(match({ gss: "E07000237", ecode: "E1835" }))).toBe("Worcester or Redditch?");
    expect(said(match({ gss: "E07000237", name: "Redditch" }))).toBe("Worcester or Redditch?");
  });
});

describe("names and successors", () => {
  it("differ by what tells councils apart alone", () => {
    const names = ["Worcester", "Worcester City Council", "City of Worcester", "WORCESTER  CC", "worcester"];
    expect(new Set(names.map(councilNameKey))).toEqual(new Set(["worcester"]));
    expect(councilNameKey("Newcastle-under-Lyme")).not.toBe(councilNameKey("Newcastle upon Tyne"));
  });

  it("follow every step of reorganisation to councils that exist", () => {
    const ended = list.councils.filter(({ end, replacedBy }) => end !== "" && replacedBy.length > 0);
    expect(ended.length).toBeGreaterThan(40);
    for (const council of ended) {
      const successors = successorsOf(council, list);
      expect(successors.length).toBeGreaterThan(0);
      expect(successors.every(({ end }) => end === "")).toBe(true);
    }
  });
});
