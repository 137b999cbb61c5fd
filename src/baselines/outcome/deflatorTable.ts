import { deflatorSeriesIn } from "../deflators/readDeflators";
import { ownSheets } from "../crossTable/titleWords";
import { cellText } from "../recognisers/cellText";
import type { FileRecogniser } from "./fileRecogniser";
import { emptyOutcome, type OutcomeDriver } from "./readOutcome";

const UNITED_KINGDOM = { council: "United Kingdom", code: "K02000001" } as const;
const ABOVE = 15;

/** GDP deflators as HM Treasury publishes them: each index of each year, of the United Kingdom. */
export const deflatorTable: FileRecogniser = (file) => {
  const texts = ownSheets(file).flatMap(({ rows }) => rows.slice(0, ABOVE).flatMap((row) => row.map(cellText)));
  if (!texts.some((text) => /\bdeflators?\b/iu.test(text))) return undefined;
  const series = deflatorSeriesIn(file);
  if (series.length === 0) return undefined;
  const drivers = series.flatMap(({ base, values }) =>
    values.map(({ year, index }): OutcomeDriver => {
      const driver = base === "" ? "GDP deflator" : `GDP deflator (${base} = 100)`;
      return { ...UNITED_KINGDOM, driver, date: year, value: index };
    }),
  );
  const notes = series.map(({ years, base, values }) => {
    const carried = values.filter((value) => value.carried).length;
    const rest = carried > 0 ? ` ${carried} years give a change alone, by which the index was carried on.` : "";
    return `GDP deflators by ${years} year, ${values[0]?.year ?? ""} to ${values.at(-1)?.year ?? ""}${base === "" ? "" : `, ${base} = 100`}.${rest}`;
  });
  return { ok: true, value: { ...emptyOutcome("deflators"), drivers, notes: [...file.notes, ...notes] } };
};
