import { findContractColumns, type ContractColumns } from "../contracts/contractColumns";
import { readContracts } from "../contracts/readContracts";
import { columnLetters } from "../recognisers/columnLetters";
import { penceIn, unitIn } from "../recognisers/unit";
import type { FileRecogniser } from "./fileRecogniser";
import { emptyOutcome, type OutcomeContract } from "./readOutcome";

const shown = ["title", "buyer", "supplier", "start", "end", "value", "low", "high", "awarded"] as const;

function columnNote(columns: ContractColumns): string {
  const named = shown.filter((role) => columns[role] >= 0).map((role) => `${role} ${columnLetters(columns[role])}`);
  return `Columns: ${named.join(", ")}.`;
}

/** Buyers that the file names together, such as "Chorley Council and South Ribble Borough Council". */
const isJoint = ({ buyer }: OutcomeContract): boolean =>
  buyer !== null &&
  (buyer.match(/\b(?:council|borough|city|county|authority)\b/giu) ?? []).length > 1 &&
  /\band\b|&|,|;|\//u.test(buyer) &&
  (buyer.match(/\bcouncil\b/giu) ?? []).length > 1;

/** Contracts registers of councils and notices of Contracts Finder. */
export const contractsLists: FileRecogniser = (file, { stated }) => {
  const found = file.sheets.flatMap((sheet) => {
    const columns = findContractColumns(sheet.rows);
    if (!columns) return [];
    const headings = [columns.value, columns.awarded, columns.high].map((column) => columns.headings[column] ?? "");
    const unit = stated.unit ?? headings.map(unitIn).find((one) => one !== undefined) ?? "pounds";
    const money = { penceInUnit: penceIn(unit), threePlaces: false };
    const read = readContracts(sheet, columns, { money, dates: stated.dates });
    return read.contracts.length === 0 ? [] : [{ columns, unit, read }];
  });
  const [first] = found;
  if (!first) return undefined;
  const contracts = found.flatMap(({ read }) => read.contracts);
  const joint = contracts.filter(isJoint).length;
  return {
    ok: true,
    value: {
      ...emptyOutcome("contracts"),
      unit: first.unit,
      contracts,
      unreadable: found.flatMap(({ read }) => read.unreadable),
      notes: [
        ...file.notes,
        ...found.flatMap(({ columns, read }) => [columnNote(columns), ...read.notes]),
        ...(joint > 0
          ? [
              `${joint} contract${joint === 1 ? " is" : "s are"} of several buyers together; another council's list may hold the same.`,
            ]
          : []),
      ],
    },
  };
};
