// Run from the top of the repository after a source in assets/data/sources has changed: node test/tools/writeCouncils.mjs
import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";

const rowsOf = (csv) => Papa.parse(csv, { header: true, skipEmptyLines: true }).data;

const types = {
  NMD: "District",
  UA: "Unitary",
  MD: "Metropolitan district",
  LBO: "London borough",
  CC: "City corporation",
  CTY: "County",
  COMB: "Combined authority",
  SRA: "Strategic authority",
  WPA: "Welsh unitary",
  SCO: "Scottish unitary",
  NID: "Northern Ireland district",
};

const fields = [
  "key",
  "gss",
  "ecode",
  "name",
  "officialName",
  "type",
  "region",
  "start",
  "end",
  "replacedBy",
  "otherNames",
  "formerCodes",
];

const listed = (text) => (text === "" ? [] : text.split(",").map((part) => part.trim()));
const words = (text) => text.replace(/\s+/gu, " ").trim();
/** Text that went through a wrong encoding on its way into the register. */
const isGarbled = (text) => /\u00ef\u00bf|\u00ef\u00be|\ufffd/u.test(text);

/** Names hold commas of their own ("Bristol, City of"), and the register parts names by commas: these are pieces, not names. */
function isPiece(name, row) {
  const whole = row["nice-name"].toLowerCase();
  return /^(?:city|county) of$/iu.test(name) || (whole.includes(",") && whole.includes(name.toLowerCase()));
}

function otherNames(row, welsh) {
  const known = new Set([row["nice-name"], row["official-name"]].map((name) => words(name).toLowerCase()));
  const kept = [];
  for (const name of [...listed(row["alt-names"]).map(words), ...welsh]) {
    const key = name.toLowerCase();
    if (name === "" || isGarbled(name) || isPiece(name, row) || known.has(key)) continue;
    known.add(key);
    kept.push(name);
  }
  return kept;
}

/** The list of councils as the product ships it, from mySociety's register, E-codes of the returns and Welsh names. Text of a JSON file. */
function buildCouncils({ register, ecodes, welshNames }) {
  const ecodeOf = new Map(rowsOf(ecodes).map(({ gss, ecode }) => [gss, ecode]));
  const welsh = rowsOf(welshNames);
  const rows = rowsOf(register).map((row) => {
    const gss = row["gss-code"];
    return [
      row["local-authority-code"],
      gss,
      row.ecode || ecodeOf.get(gss) || "",
      words(row["nice-name"]),
      words(row["official-name"]),
      types[row["local-authority-type"]],
      row.nation === "England" ? row.region : row.nation,
      row["start-date"],
      row["end-date"],
      listed(row["replaced-by"]),
      otherNames(
        row,
        welsh.filter((entry) => entry.gss === gss).map(({ name }) => name),
      ),
      listed(row["former-gss-codes"]),
    ];
  });
  rows.sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : a[0] < b[0] ? -1 : 1));
  const about = {
    attribution:
      "Council names and codes: mySociety, UK local authority names and codes, version 1.6.1, CC BY 4.0, https://github.com/mysociety/uk_local_authority_names_and_codes. E-codes that the register lacks: MHCLG, RA 2019-20 and RSX 2023-24, Open Government Licence v3.0. Re-shaped; Welsh names added.",
    asAt: "July 2025",
    fields,
  };
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  const head = Object.entries(about).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${head.join("\n")}\n  "councils": [\n${lines}\n  ]\n}\n`;
}

const source = (name) => readFileSync(`assets/data/sources/${name}`, "utf8");
const target = process.argv[2] ?? "assets/data/councils.json";
const json = buildCouncils({
  register: source("uk_local_authorities_mysociety.csv"),
  ecodes: source("ecodes_from_returns.csv"),
  welshNames: source("welsh_names.csv"),
});
writeFileSync(target, json);
console.log(`${target}: ${Math.round(json.length / 1024)} KB`);
