import { complete, completionsAt } from "../../../src/taskpane/allocation/completions";
import { shareFunctions } from "../../../src/taskpane/allocation/completions";
import { formulaFunctionNames } from "../../../src/engine";

const drivers = ["Alone", "Population", "Dwellings", "Tax base"];
const labels = (text: string, caret = text.length) =>
  completionsAt(text, caret, drivers).list.map(({ label }) => label);
const typed = (text: string, caret = text.length) => {
  const first = completionsAt(text, caret, drivers).list[0]!;
  return complete(text, first);
};

test("every function of the language is offered", () => {
  expect(shareFunctions.map(({ name }) => name).sort()).toEqual([...formulaFunctionNames].sort());
});

test("after an opening bracket the drivers are offered, those that start so first", () => {
  expect(labels("SHARE([po")).toEqual(["[Population]"]);
  expect(labels("SHARE([a")).toEqual(["[Alone]", "[Population]", "[Tax base]"]);
});

test("a word offers functions and drivers", () => {
  expect(labels("60%*S")).toEqual(expect.arrayContaining(["SHARE( )", "SUM( )", "SQRT( )"]));
  expect(labels("dwel")).toEqual(["[Dwellings]"]);
});

test("inside text nothing is offered", () => {
  expect(labels('IF([Partner]="Po')).toEqual([]);
});

test("a function is completed with its brackets and the caret between them", () => {
  expect(typed("60%*SHA")).toEqual({ text: "60%*SHARE()", caret: 10 });
});

test("a driver at the end of the formula closes the bracket that is open", () => {
  expect(typed("60%*SHARE([Popu")).toEqual({ text: "60%*SHARE([Population])", caret: 23 });
});

test("in the middle of a formula nothing that stands there is lost", () => {
  const text = "SHARE([po)+EQUAL()";
  expect(typed(text, 9)).toEqual({ text: "SHARE([Population])+EQUAL()", caret: 18 });
});

test("nothing begun offers the drivers, and Enter then takes none of them", () => {
  const { isTyping, list } = completionsAt("SHARE([Population])", 19, drivers);
  expect(isTyping).toBe(false);
  expect(list.map(({ label }) => label)).toContain("[Dwellings]");
});
