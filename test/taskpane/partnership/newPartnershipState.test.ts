import type { NewPartnershipEvent } from "../../../src/taskpane/partnership/newPartnershipState";
import {
  baselineYearOf,
  nameOf,
  problemsOfStep,
  reduceNewPartnership,
  startNewPartnership,
} from "../../../src/taskpane/partnership/newPartnershipState";

const after = (...events: NewPartnershipEvent[]) =>
  events.reduce(reduceNewPartnership, startNewPartnership("2027/28", "2026/27"));
const add = (name: string): NewPartnershipEvent => ({
  type: "add",
  partner: { name, gssCode: null, eCode: null },
});
const isYear = (text: string) => /^20(25\/26|26\/27|27\/28)$/u.test(text);

test("the fifty-first partner is refused with what to do, and the fifty stay", () => {
  const names = Array.from({ length: 50 }, (_, at) => `Council ${at + 1}`);
  const state = after(...names.map(add), add("One more"));
  expect(state.partners).toHaveLength(50);
  expect(state.refusal).toMatch(/One more would be partner 51.*Remove a partner first/u);
});

test("a partner is taken once, whatever the case", () => {
  const state = after(add("Redditch"), add("  redditch "));
  expect(state.partners.map(({ name }) => name)).toEqual(["Redditch"]);
  expect(state.refusal).toBe("redditch is already in the list.");
});

test("a refusal goes away with the next choice", () => {
  expect(after(add("Redditch"), add("Redditch"), add("Worcester")).refusal).toBeNull();
});

test("there is one host: whoever was it before becomes a member", () => {
  const state = after(
    add("Redditch"),
    add("Worcester"),
    { type: "role", name: "Redditch", role: "host" },
    { type: "role", name: "Worcester", role: "host" },
  );
  expect(state.partners.map(({ role }) => role)).toEqual(["member", "host"]);
});

test("each step asks for what it needs, and names the field", () => {
  expect(problemsOfStep(after(add("Redditch")), isYear)).toEqual([
    { message: "Choose at least 2 partners.", field: "council-search" },
  ]);
  const service = after(
    add("Redditch"),
    add("Worcester"),
    { type: "go", step: 1 },
    { type: "type", field: "firstYear", text: "2027" },
  );
  expect(problemsOfStep(service, isYear).map(({ field }) => field)).toEqual(["service", "first-year"]);
});

test("going back keeps what was entered", () => {
  const state = after(
    add("Redditch"),
    add("Worcester"),
    { type: "go", step: 1 },
    { type: "type", field: "service", text: "Waste" },
    { type: "go", step: 0 },
  );
  expect(state.service).toBe("Waste");
  expect(state.partners).toHaveLength(2);
});

test("without a name the partnership is called after the service and the partners", () => {
  const state = after(add("Redditch"), add("Worcester"), { type: "type", field: "service", text: "Waste" });
  expect(nameOf(state)).toBe("Waste: Redditch and Worcester");
  expect(nameOf({ ...state, name: " Our service " })).toBe("Our service");
});

describe("the year of cost today", () => {
  const type = (field: "firstYear" | "baselineYear", text: string): NewPartnershipEvent => ({
    type: "type",
    field,
    text,
  });

  test("is proposed as the year before the model begins", () => {
    expect(baselineYearOf(after())).toBe("2026/27");
    expect(baselineYearOf(after(type("firstYear", "2024-25")))).toBe("2023/24");
  });

  test("is never a year that has not begun, however late the model begins", () => {
    expect(baselineYearOf(after(type("firstYear", "2031/32")))).toBe("2026/27");
    expect(baselineYearOf(after(type("firstYear", "soon")))).toBe("2026/27");
  });

  test("stays as typed when the first year changes, and has to be a year", () => {
    const state = after(type("baselineYear", "2025/26"), type("firstYear", "2026/27"), {
      type: "type",
      field: "service",
      text: "Audit",
    });
    expect(baselineYearOf(state)).toBe("2025/26");
    expect(problemsOfStep({ ...state, step: 1 }, isYear)).toEqual([]);
    expect(problemsOfStep({ ...state, step: 1, baselineYear: "last" }, isYear)).toEqual([
      { message: "Write the year of cost today as 2025/26.", field: "baseline-year" },
    ]);
  });
});
