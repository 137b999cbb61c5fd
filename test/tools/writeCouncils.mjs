// Run from the top of the repository after a source in assets/data/sources has changed: node test/tools/writeCouncils.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { buildCouncils } from "./buildCouncils.mjs";

const source = (name) => readFileSync(`assets/data/sources/${name}`, "utf8");
const json = buildCouncils({
  register: source("uk_local_authorities_mysociety.csv"),
  ecodes: source("ecodes_from_returns.csv"),
  welshNames: source("welsh_names.csv"),
});
writeFileSync("assets/data/councils.json", json);
console.log(`assets/data/councils.json: ${Math.round(json.length / 1024)} KB`);
