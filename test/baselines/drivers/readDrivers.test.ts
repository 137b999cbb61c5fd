import type { CouncilList } from "../../../src/baselines/councils/councilList";
import { loadCouncils } from "../../../src/baselines/councils/loadCouncils";
import type { DriverData } from "../../../src/baselines/drivers/driverData";
import { driversOf } from "../../../src/baselines/drivers/driversOf";
import { readDrivers } from "../../../src/baselines/drivers/readDrivers";
import { bytesOf, codesOf, encoded, valueOf } from "../publishedFiles";

let data: DriverData;
let list: CouncilList;
beforeAll(async () => {
  list = await loadCouncils();
  data = valueOf(await readDrivers(bytesOf("assets/data/england_billing_authority_drivers.csv"), "drivers.csv"));
});

const total = (driver: string): number => {
  const at = data.columns.findIndex(({ name }) => name === driver);
  return data.rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
};

describe("the drivers of billing authorities", () => {
  it("are 309 councils whose dwellings and tax base add up to the published England row", () => {
    expect([data.rows.length, data.notes]).toEqual([309, []]);
    expect(total("Dwellings")).toBe(25_225_481);
    expect(total("Tax base before support")).toBeCloseTo(21_004_291.7, 1);
    expect(total("Tax base")).toBeCloseTo(19_016_430.1, 1);
  });

  it("say their unit, date and source", () => {
    expect(data.columns).toHaveLength(10);
    for (const column of data.columns) expect([column.unit, column.asAt, column.source]).not.toContain("");
    expect(data.columns[0]).toMatchObject({ name: "Population", unit: "persons", asAt: "30 June 2023" });
  });

  it("are missing, not 0, where the file is blank", () => {
    const allerdale = driversOf(data, { name: "Allerdale" }, list);
    expect(allerdale?.values.slice(0, 3)).toEqual([null, 43_973, 47_932]);
    expect(data.rows.filter(({ values }) => values[0] === null).length).toBeGreaterThan(10);
  });

  it("are found for a council by code or name", () => {
    expect(driversOf(data, { gss: "e07000234" }, list)?.name).toBe("Bromsgrove");
    expect(driversOf(data, { name: "Wyre Forest DC" }, list)?.values[1]).toBe(45_320);
    expect(driversOf(data, { name: "Worcestershire CC" }, list)).toBeUndefined();
    expect(driversOf(data, { name: "Nowhere" }, list)).toBeUndefined();
  });

  it("keep a text in place of a number missing, and say where", async () => {
    const text =
      'ons_code,authority,population_mid2023,area_km2\nE07000237,Worcester,about 100,33\nE07000238,Wychavon,"1,234",-\n';
    const read = valueOf(await readDrivers(encoded(text), "d.csv"));
    expect(read.rows.map(({ values }) => values)).toEqual([
      [null, 33],
      [1234, null],
    ]);
    expect(read.notes).toEqual(['Population of Worcester in C2 is not a number ("about 100"); it counts as missing.']);
  });

  it("in a file with other columns are refused by the columns that lack", async () => {
    expect(codesOf(await readDrivers(encoded("a,b\n1,2\n"), "d.csv"))).toEqual(["columns-missing"]);
  });
});
