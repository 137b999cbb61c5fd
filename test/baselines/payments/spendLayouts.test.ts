import { outcomeOf, rowsOf } from "../../support/outcomeOf";

/** Two payments, in the layouts that councils publish. Each reads as the same two. */
const two = ["Alpha Ltd|2024-04-03|Parks|123456", "Beta plc|2024-04-15|Waste|-5000"];

const layouts: readonly (readonly [name: string, text: string])[] = [
  ["plain", "Supplier,Date,Service,Amount\nAlpha Ltd,03/04/2024,Parks,1234.56\nBeta plc,15/04/2024,Waste,-50.00\n"],
  [
    "the words of the Transparency Code's guidance",
    'Body Name,Service Label,Expense Area,Date,Transaction No,Amount,Irrecoverable VAT,Supplier Name\nCouncil,Parks,Mowing,03/04/2024,1,"1,234.56",0.00,Alpha Ltd\nCouncil,Waste,Bins,15/04/2024,2,(50.00),1.00,Beta plc\n',
  ],
  [
    "a title, a note and blank rows above",
    "Payments over £500,,,\nApril 2024,,,\n,,,\nDepartment,Supplier Name,Date Paid,Amount (£)\nParks,Alpha Ltd,03-Apr-24,£1234.56\nWaste,Beta plc,15-Apr-24,£50.00-\n",
  ],
  [
    "a body, gross, VAT and net side by side: the net counts",
    "Body Name,Service Area,Expense Type,Cost Centre,Date Paid,Transaction No,Supplier Name,Gross Amount,VAT,Net Amount\nC,Parks,Tools,P1,2024-04-03,1,Alpha Ltd,1481.47,246.91,1234.56\nC,Waste,Tools,W1,2024-04-15,2,Beta plc,-60.00,-10.00,-50.00\n",
  ],
  [
    "semicolons, and a blank spacer column",
    "Department Area;Supplier: ;;Payment Date;Amount Paid\nParks;Alpha Ltd;;3 April 2024;1,234.56\nWaste;Beta plc ;;15 April 2024;50.00CR\n",
  ],
  [
    "tabs, a total below, and a note under it",
    "Service\tVendor Name\tPosting Date\tAmount exc VAT\nParks\tAlpha Ltd\t20240403\t1234.56\nWaste\tBeta plc\t20240415\t-50\n\t\tTotal\t1184.56\nSource: ledger\n",
  ],
  [
    "bars, times beside dates, and headings that repeat",
    "Supplier|Payment Date|Directorate|Value (£)\nAlpha Ltd|03/04/2024 00:00:00|Parks|1234.5600\nSupplier|Payment Date|Directorate|Value (£)\nBeta plc|15/04/2024 00:00:00|Waste|-50.0000\n",
  ],
  [
    "month first, told by the 15th",
    "Supplier,Date,Service,Amount\nAlpha Ltd,4/3/2024,Parks,1234.56\nBeta plc,4/15/2024,Waste,-50.00\n",
  ],
  [
    "headings in two rows",
    'Supplier,Payment,Service,Net\nName,Date,Area,Amount\nAlpha Ltd,3.4.2024,Parks,"£1,234.56"\nBeta plc,15.4.2024,Waste,-£50.00\n',
  ],
  [
    "serial numbers of days",
    "SupplierName,PaymentDate,ServiceArea,NetAmount\nAlpha Ltd,45385,Parks,1234.56\nBeta plc,45397,Waste,(£50.00)\n",
  ],
  [
    "a preamble of blank cells and trailing empties",
    `${",".repeat(60)}\nService Cost Centre,Name,Payment Date,Net Amount(£)${",".repeat(40)}\nParks,Alpha Ltd,3 Apr 2024,1234.56${",".repeat(40)}\nWaste,Beta plc,15 Apr 2024,-50.00${",".repeat(40)}\n${",".repeat(43)}\n`,
  ],
];

test.each(layouts)("%s", async (_name, text) => {
  const { kind, payments, unreadable } = await outcomeOf(text);
  expect({ kind, rows: rowsOf(payments), unreadable }).toEqual({ kind: "spend", rows: two, unreadable: [] });
});

test("no headings at all: the columns are told by what is in them, and that is said", async () => {
  const text =
    "Parks,Alpha Ltd,03/04/2024,1234.56\nWaste,Beta plc,15/04/2024,-50.00\nParks,Gamma Limited,16/04/2024,7.00\n";
  const { kind, payments, notes } = await outcomeOf(text);
  expect(kind).toBe("spend");
  expect(rowsOf(payments)).toEqual([...two, "Gamma Limited|2024-04-16|Parks|700"]);
  expect(notes.join(" ")).toContain("no headings were found, so the columns were told by what is in them");
});

describe("what is kept and what is left out", () => {
  const head = "Supplier,Date,Service,Amount\n";

  test("a supplier who is redacted stays, and so does one called Total", async () => {
    const { payments } = await outcomeOf(
      `${head}REDACTED PERSONAL DATA,13/04/2024,Care,600\nTotal Gas & Power,14/04/2024,Estates,70\n`,
    );
    expect(rowsOf(payments)).toEqual([
      "REDACTED PERSONAL DATA|2024-04-13|Care|60000",
      "Total Gas & Power|2024-04-14|Estates|7000",
    ]);
  });

  test("totals are held against the rows above them", async () => {
    const rows = "A,13/04/2024,x,10\nB,14/04/2024,x,20\n,,,30.00\nC,15/04/2024,x,5\nGrand total,,,36\n";
    const { payments, notes } = await outcomeOf(head + rows);
    expect(payments).toHaveLength(3);
    expect(notes).toContain("Row 4 is a total of £30.00 and was left out, which is the sum of the rows above it.");
    expect(notes).toContain("Row 6 is a total of £36.00 and was left out, while the rows above it come to £5.00.");
  });

  test("an amount that stands alone and is no sum is listed", async () => {
    const { payments, unreadable } = await outcomeOf(`${head}A,13/04/2024,x,10\nB,14/04/2024,x,20\n,,,29\n`);
    expect(payments).toHaveLength(2);
    expect(unreadable).toMatchObject([{ row: 4, column: "D", text: "29" }]);
  });

  test("amounts that can be read in two ways are listed, never guessed", async () => {
    const rows = 'A,13/04/2024,x,"1.234,56"\nB,14/04/2024,x,1.234\nC,15/04/2024,x,"12,34"\nD,16/04/2024,x,10.00\n';
    const { payments, unreadable } = await outcomeOf(head + rows);
    expect(rowsOf(payments)).toEqual(["D|2024-04-16|x|1000"]);
    expect(unreadable.map(({ row, column, text }) => `${column}${row} ${text}`)).toEqual([
      "D2 1.234,56",
      "D3 1.234",
      "D4 12,34",
    ]);
  });

  test("three places behind the point are read where the column shows that they are", async () => {
    const { payments } = await outcomeOf(
      `${head}A,13/04/2024,x,325.000\nB,14/04/2024,x,1325.500\nC,15/04/2024,x,0.125\n`,
    );
    expect(payments.map(({ pence }) => pence)).toEqual([32_500, 132_550, 13]);
  });

  test("a payment without an amount is listed; a blank is not zero", async () => {
    const { payments, unreadable } = await outcomeOf(`${head}A,13/04/2024,x,\nB,14/04/2024,x,-\nC,15/04/2024,x,0\n`);
    expect(rowsOf(payments)).toEqual(["C|2024-04-15|x|0"]);
    expect(unreadable.map(({ why }) => why)).toEqual(["The payment has no amount.", "The payment has no amount."]);
  });

  test("a date that is none is listed, and its payment keeps the amount", async () => {
    const { payments, unreadable } = await outcomeOf(
      `${head}A,31/02/2024,x,10\nB,soon,x,20\nC,15/04/2024,x,5\nD,,x,1\n`,
    );
    expect(rowsOf(payments)).toEqual(["A|-|x|1000", "B|-|x|2000", "C|2024-04-15|x|500", "D|-|x|100"]);
    expect(unreadable.map(({ text }) => text)).toEqual(["31/02/2024", "soon"]);
  });

  test("text that starts like a formula, codes and exponents stay text", async () => {
    const rows = '"=HYPERLINK(""x"")",13/04/2024,+1,10\n@SUM(A1),14/04/2024,-2,20\n00123,15/04/2024,1E10,5\n';
    const { payments } = await outcomeOf(head + rows);
    expect(rowsOf(payments)).toEqual([
      '=HYPERLINK("x")|2024-04-13|+1|1000',
      "@SUM(A1)|2024-04-14|-2|2000",
      "00123|2024-04-15|1E10|500",
    ]);
  });
});

describe("the order of day and month", () => {
  const head = "Supplier,Date,Service,Amount\n";

  test("that nothing shows is that of the United Kingdom, and the note says so", async () => {
    const { payments, notes } = await outcomeOf(`${head}A,3/4/2024,x,1\nB,5/6/2024,x,2\n`);
    expect(payments.map(({ date }) => date)).toEqual(["2024-04-03", "2024-06-05"]);
    expect(notes).toContain(
      "Dates in column B were read day first (B2 is 2024-04-03): no day above 12 decides it, so the usual order of the United Kingdom was taken; --dates mdy reads them the other way.",
    );
  });

  test("that somebody states is taken", async () => {
    const text = `${head}A,3/4/2024,x,1\nB,5/6/2024,x,2\n`;
    const { payments } = await outcomeOf(text, { dates: "month-first" });
    expect(payments.map(({ date }) => date)).toEqual(["2024-03-04", "2024-05-06"]);
  });

  test("that makes one month of all dates is taken", async () => {
    const { notes } = await outcomeOf(`${head}A,3/4/2024,x,1\nB,5/4/2024,x,2\n`);
    expect(notes.join()).toContain("so read they all fall in one month");
  });

  test("that contradicts itself leaves the doubtful dates out", async () => {
    const { payments, notes } = await outcomeOf(`${head}A,13/4/2024,x,1\nB,4/13/2024,x,2\nC,3/4/2024,x,3\n`);
    expect(payments.map(({ date }) => date)).toEqual(["2024-04-13", "2024-04-13", null]);
    expect(notes.join()).toContain("row 2 can only be day first and row 3 only month first");
  });
});
