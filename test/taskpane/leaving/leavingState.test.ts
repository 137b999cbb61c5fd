import type { LeavingEvent } from "../../../src/taskpane/leaving/leavingState";
import { leavingOf, problemsOfLeaving, reduceLeaving, startLeaving } from "../../../src/taskpane/leaving/leavingState";

const present = {
  leavers: ["Wyre Forest"],
  noticeGiven: 46114,
  noticeMonths: 12,
  permittedExpiry: "31 March",
  runOff: [1, 0.6],
  discountRate: 0.035,
  oneOff: 25_000,
  credit: 0,
  tolerance: 0,
};
const start = startLeaving(present, null, 46347);
const type = (field: "notice" | "months" | "runOff" | "rate" | "expiry", text: string): LeavingEvent => ({
  type: "type",
  field,
  text,
});

test("what the workbook says is what the job starts from, and reads back the same", () => {
  expect(leavingOf(start)).toEqual({ ok: true, leaving: present });
});

test("opened for a partner, that partner is chosen and the terms stay", () => {
  const named = startLeaving(present, "Wychavon", 46347);
  expect(named.leavers).toEqual(["Wychavon"]);
  expect(named.months).toBe("12");
});

test("terms left blank stay blank, never taken as zero; one that cannot be read is asked for", () => {
  const blank = startLeaving(
    { ...present, runOff: [null], discountRate: null, oneOff: null, credit: null },
    null,
    46347,
  );
  expect(leavingOf(blank)).toMatchObject({
    ok: true,
    leaving: { runOff: [null], discountRate: null, oneOff: null, credit: null },
  });
  const odd = [type("runOff", "most of it"), type("rate", "low")].reduce(reduceLeaving, blank);
  const read = leavingOf(odd);
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(["run-off", "rate"]);
});

test("nobody, everybody and unreadable dates each have a sentence that names the field", () => {
  const nobody = reduceLeaving(start, { type: "leaver", name: "Wyre Forest", leaves: false });
  expect(problemsOfLeaving(nobody, ["Wyre Forest", "Redditch"]).map(({ field }) => field)).toEqual(["leavers"]);
  expect(problemsOfLeaving(start, ["Wyre Forest"])[0]?.message).toMatch(/Everybody would leave/u);
  const odd = [type("notice", ""), type("months", "a year"), type("expiry", "31 Smarch")].reduce(reduceLeaving, start);
  expect(problemsOfLeaving(odd, ["Wyre Forest", "Redditch"]).map(({ field }) => field)).toEqual([
    "notice",
    "expiry",
    "months",
  ]);
});
