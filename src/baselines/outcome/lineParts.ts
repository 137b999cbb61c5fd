import type { CrossColumn, CrossTable } from "../crossTable/crossTable";
import type { CouncilRow } from "../crossTable/councilRows";
import { isTimeAlone, timeIn } from "../crossTable/timeInWords";
import { withoutFootnote } from "../recognisers/cellText";
import { generic } from "./driverNames";
import { isMeasure, measureIn, withoutUnit } from "./moneyWords";

/** What the headings of a column and the labels of a row say of a figure. */
export interface LineParts {
  /** "" where they name none. */
  readonly service: string;
  /** Form or group that the service stands in; "" where there is none. */
  readonly group: string;
  /** "" where they name none. */
  readonly measure: string;
  /** Calendar year in which the financial year starts. */
  readonly year: number | undefined;
}

const financialYear = (texts: readonly string[]): number | undefined => {
  for (const text of texts) {
    const time = timeIn(text);
    if (time?.kind === "year") return time.start;
  }
  return undefined;
};

const ofTime = /year|date|period/iu;
const ofService = /\b(?:line|service|description|category|sub-?service|item|activity)\b/iu;

/** The label that names the service: the column headed so, else the last that is neither a time nor a measure; -1 where there is none. */
function serviceAt(table: CrossTable, isOther: readonly boolean[]): number {
  const headed = table.dimensions.findLastIndex(
    (heading, at) => isOther[at] !== true && ofService.test(heading.replace(/_/gu, " ")),
  );
  return headed >= 0 ? headed : isOther.lastIndexOf(false);
}

/** Sorts headings and labels into service, group, measure and year, whichever of them stand over the columns and which beside the rows. */
export function linePartsOf(table: CrossTable, ofForm: boolean): (row: CouncilRow, column: CrossColumn) => LineParts {
  const isTime = table.dimensions.map((heading, at) => {
    const labels = table.rows.slice(0, 200).map(({ labels: own }) => own[at] ?? "");
    return ofTime.test(heading) || labels.every((text) => text === "" || isTimeAlone(text));
  });
  const isMeasures = table.dimensions.map((_heading, at) =>
    table.rows.slice(0, 200).every(({ labels: own }) => isMeasure(own[at] ?? "")),
  );
  const serviceLabel = serviceAt(
    table,
    isTime.map((time, at) => time || isMeasures[at] === true),
  );
  const ofColumn = new Map(
    table.columns.map((column) => {
      const words = column.headings
        .filter((text) => !isTimeAlone(text) && !generic.test(text))
        .map((text) => withoutUnit(withoutFootnote(text)));
      const measures = words.filter((text) => text !== "" && isMeasure(text));
      const services = words.filter((text) => text !== "" && !isMeasure(text));
      const measure = measures.map((text) => measureIn(text, ofForm) ?? "").findLast((text) => text !== "") ?? "";
      return [column, { services, measure, year: financialYear(column.headings) }] as const;
    }),
  );
  return (row, column) => {
    const own = ofColumn.get(column);
    const labels = row.labels.filter((text, at) => isTime[at] === false && at !== serviceLabel && text !== "");
    const label = serviceLabel < 0 ? "" : (row.labels[serviceLabel] ?? "");
    const measureLabel = labels.find(isMeasure);
    const services = [...(own?.services ?? []), ...(label === "" ? [] : [label])];
    const years = row.labels.filter((_text, at) => isTime[at] === true);
    return {
      service: services.join(": "),
      group: labels.filter((text) => text !== measureLabel).join(": "),
      measure:
        own?.measure !== "" && own
          ? own.measure
          : measureLabel === undefined
            ? ""
            : (measureIn(measureLabel, ofForm) ?? ""),
      year: own?.year ?? financialYear(years),
    };
  };
}
