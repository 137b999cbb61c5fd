import { outcomeOf, rowsOf } from "../../support/outcomeOf";

describe("a council's register of contracts", () => {
  test("in the words of the Transparency Code", async () => {
    const text =
      'Contracts register,,,,,,\n\nReference,Contract Title,Description,Supplier Name,Start Date,End Date,Review Date,Contract Value (£),VAT that cannot be recovered,Department\nC1,Grounds maintenance,Mowing,Alpha Ltd,01/04/2023,31/03/2026,01/10/2025,"£120,000.00",0,Parks\nC2,Waste,Bins,Beta plc,01/07/2022,30/06/2029,TBC,TBC,0,Waste\n';
    const { kind, contracts, unreadable } = await outcomeOf(text);
    expect({ kind, unreadable }).toEqual({ kind: "contracts", unreadable: [] });
    expect(rowsOf(contracts)).toEqual([
      "-|Grounds maintenance|Alpha Ltd|2023-04-01|2026-03-31|12000000|-",
      "-|Waste|Beta plc|2022-07-01|2029-06-30|-|-",
    ]);
  });

  test("as Contracts Finder exports it, suppliers packed with their addresses", async () => {
    const text =
      '"Notice Identifier","Notice Type","Organisation Name","Status","Title","Description","Start Date","End Date","Value Low","Value High","Awarded Value","Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]"\nN1,Contract,Ashby Council,Awarded,"Legal &amp; audit","Two\r\nlines",2024-04-01T00:00:00Z,2026-03-31T00:00:00Z,1000,2000,1500.5,"[Alpha Ltd|1 Road|NONE||Yes|No][Beta plc|2 Road|NONE||No|No]"\n';
    const { kind, contracts } = await outcomeOf(text);
    expect(kind).toBe("contracts");
    expect(rowsOf(contracts)).toEqual([
      "Ashby Council|Legal & audit|Alpha Ltd; Beta plc|2024-04-01|2026-03-31|200000|150050",
    ]);
  });

  test("with what cannot be read listed, and dates the wrong way round told", async () => {
    const text =
      "Title,Supplier,Contract start,Contract end,Total value\nA,Alpha,01/04/2025,31/03/2024,about ten\nB,Beta,13/04/2024,rolling,0\n";
    const { contracts, unreadable, notes } = await outcomeOf(text);
    expect(rowsOf(contracts)).toEqual(["-|A|Alpha|2025-04-01|2024-03-31|-|-", "-|B|Beta|2024-04-13|-|-|-"]);
    expect(unreadable.map(({ column, row, text: cell }) => `${column}${row} ${cell}`)).toEqual([
      "E2 about ten",
      "D3 rolling",
    ]);
    expect(notes).toContain("1 contract ends before the start; check the dates.");
    expect(notes).toContain("1 value is 0, which stands for not known, and was left empty.");
  });

  test.each([
    ["Contract name", "Contractor", "Commencement date", "Expiry date", "Estimated annual value"],
    ["Title of agreement", "Supplier name and details", "Start date", "End date", "Estimated annual spend"],
    ["Description of the goods and/or services", "Supplier", "Start", "End", "Value"],
  ])("headed %s", async (...headings) => {
    const { kind, contracts } = await outcomeOf(
      `${headings.join(",")}\nA,Alpha,13/04/2024,12/04/2025,100\nB,Beta,14/04/2024,13/04/2025,200\n`,
    );
    expect(kind).toBe("contracts");
    expect(rowsOf(contracts)).toEqual([
      "-|A|Alpha|2024-04-13|2025-04-12|10000|-",
      "-|B|Beta|2024-04-14|2025-04-13|20000|-",
    ]);
  });
});
