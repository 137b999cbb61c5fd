import * as fc from "fast-check";
import type { CouncilList } from "../../../src/baselines/councils/councilList";
import { editDistance } from "../../../src/baselines/councils/editDistance";
import { findCouncils } from "../../../src/baselines/councils/findCouncils";
import { loadCouncils } from "../../../src/baselines/councils/loadCouncils";

let list: CouncilList;
beforeAll(async () => {
  list = await loadCouncils();
});

const names = (query: string, limit = 5): string[] => findCouncils(query, list, limit).map(({ name }) => name);

describe("searching the list of councils", () => {
  it.each([
    ["worc", "Worcester"],
    ["wyre", "Wyre"],
    ["wyre f", "Wyre Forest"],
    ["forest wyre", "Wyre Forest"],
    ["malvern", "Malvern Hills"],
    ["hills mal", "Malvern Hills"],
    ["worcster", "Worcester"],
    ["Bromsgroev", "Bromsgrove"],
    ["reditch", "Redditch"],
    ["E07000234", "Bromsgrove"],
    ["E1835", "Redditch"],
    ["south ribble", "South Ribble"],
    ["ribble south", "South Ribble"],
    ["ynys mon", "Isle of Anglesey"],
    ["bcp", ""],
    ["hull", "Kingston upon Hull"],
    ["tower ham", "Tower Hamlets"],
  ])("for %j offers %s first", (query, first) => {
    expect(names(query)[0] ?? "").toBe(first);
  });

  it("offers those that exist before those that ended", () => {
    const found = findCouncils("somerset", list, 3);
    expect([found[0]?.gss, found[1]?.gss]).toEqual(["E06000066", "E10000027"]);
  });

  it("offers every council whose name begins so, within the limit", () => {
    expect(names("newcastle")).toEqual(expect.arrayContaining(["Newcastle upon Tyne", "Newcastle-under-Lyme"]));
    expect(names("north", 4)).toHaveLength(4);
  });

  it("offers nothing for nothing, and never throws", () => {
    expect([names(""), names("  "), names("zzzzzz")]).toEqual([[], [], []]);
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (query) => findCouncils(query, list, 10).length <= 10),
      { numRuns: 60 },
    );
  });
});

describe("the distance between words", () => {
  it("counts letters added, left out, changed and exchanged", () => {
    const pairs = [
      ["wyre", "wyre", 0],
      ["worcster", "worcester", 1],
      ["bromsgroev", "bromsgrove", 1],
      ["redich", "redditch", 2],
    ] as const;
    for (const [a, b, distance] of pairs) expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });
});
