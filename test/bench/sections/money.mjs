/** P15: a million money texts in five styles, as pounds. */
import { compare, seeded } from "../measure.mjs";
import { engine } from "../engine.mjs";

const random = seeded(15);
const texts = Array.from({ length: 1_000_000 }, (_, index) => {
  const pounds = Math.floor(Math.exp(14 * random())) + Math.floor(100 * random()) / 100;
  const grouped = pounds.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  return [pounds.toFixed(2), `£${grouped}`, `(${grouped})`, `${grouped}-`, `-£${grouped}`][index % 5];
});
const place = { argument: "text" };

function byRegularExpression(text) {
  const found = /^(\()?(-)?£?([\d,]+(?:\.\d+)?)(\))?(-)?$/.exec(text);
  if (!found) return NaN;
  const size = Number(found[3].replace(/,/g, ""));
  return found[1] || found[2] || found[5] ? -size : size;
}

for (const text of texts) {
  const read = engine.readPounds(text, place);
  if (!read.ok || !Object.is(read.value, byRegularExpression(text)))
    throw new Error(`${text} is read as ${JSON.stringify(read)}`);
}

await compare("P15 a million money texts, five styles (all read alike)", [
  {
    name: "Fairshare readPounds",
    run: () => texts.reduce((sum, text) => sum + engine.readPounds(text, place).value, 0),
    limit: true,
  },
  { name: "one regular expression", run: () => texts.reduce((sum, text) => sum + byRegularExpression(text), 0) },
]);
