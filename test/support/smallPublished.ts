import type { PublishedData } from "../../src/register/published/publishedData";

const council = (code: string, name: string) => ({
  code,
  ecode: "",
  name,
  kind: "District",
  region: "",
  start: "",
  end: "",
});
const about = { year: "2023/24", basis: "outturn", source: "a file", asAt: "12 December 2024" };

/** Councils of the tests, and a few published figures, one of them missing. */
export const smallPublished: PublishedData = {
  councils: [
    council("E07000234", "Bromsgrove"),
    council("E07000235", "Malvern Hills"),
    council("E07000236", "Redditch"),
    council("E07000237", "Worcester"),
  ],
  sets: [
    {
      ...about,
      id: "rsx-small",
      kind: "return",
      title: "A small return",
      sha256: "a".repeat(64),
      rows: () =>
        Promise.resolve(
          ["12345678900", null].map((pence, index) => ({
            council: index === 0 ? "E07000234" : "E07000236",
            name: index === 0 ? "Bromsgrove" : "Redditch",
            line: "591",
            service: "Environment",
            label: "Building control",
            measure: "Net current expenditure",
            pence,
            margin: "50000",
            marker: pence === null ? "[x]" : "",
            source: "a file, B2",
          })),
        ),
    },
    {
      ...about,
      id: "drivers-small",
      kind: "drivers",
      title: "A few drivers",
      sha256: "b".repeat(64),
      rows: () =>
        Promise.resolve([
          {
            council: "E07000234",
            name: "Bromsgrove",
            driver: "Tax base",
            value: "37043.8",
            unit: "Band D",
            asAt: "October 2022",
            source: "a file",
          },
        ]),
    },
  ],
};
