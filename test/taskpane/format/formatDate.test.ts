import {
  financialYearFrom,
  financialYearOfSerial,
  formatSerialDate,
  isoOfSerialDate,
  serialOfIsoDate,
} from "../../../src/taskpane/format/formatDate";

test("a serial reads as a date in words", () => {
  expect(formatSerialDate(46477)).toBe("31 March 2027");
});

test("a date field and a serial say the same day, both ways", () => {
  expect(serialOfIsoDate("2027-03-31")).toBe(46477);
  expect(isoOfSerialDate(46477)).toBe("2027-03-31");
});

test("a day that the calendar does not have is no date", () => {
  expect(serialOfIsoDate("2027-02-29")).toBeNull();
  expect(serialOfIsoDate("31/03/2027")).toBeNull();
});

test("the financial year turns on 1 April", () => {
  expect(financialYearOfSerial(46477)).toBe("2026/27");
  expect(financialYearOfSerial(46478)).toBe("2027/28");
  expect(financialYearFrom(1999)).toBe("1999/00");
});
