import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { writeLineCharges } from "./lineCharges";
import { writeMembersRow } from "./membersRow";
import type { ModelBlock } from "./modelBlock";
import type { ModelLine } from "./modelLines";
import type { TwinArgument } from "../../twin";

export interface Cascade {
  /** Round in which each partner leaves times 1,000, plus its place; "" for those who stay. */
  readonly keys: Area;
  /** What made each leaver go. */
  readonly charges: Area;
  /** TRUE where nobody leaves in the last round that the workings hold. */
  readonly ended: Area;
}

export interface CascadeInput {
  readonly lines: readonly ModelLine[];
  readonly leavers: TwinArgument;
  readonly alone: Area;
  /** Formula text of the fraction of the cost alone that partners put up with. */
  readonly tolerance: string;
  readonly rounds: number;
}

/** Who follows whom: in each round everybody better alone leaves at once; charges are not rounded. */
export function writeCascade(working: Working, model: ModelBlock, input: CascadeInput): Cascade {
  const at = working.at.bind(working);
  const row = (label: string, formula: (i: number) => string): Area => {
    working.put(working.row, 1, label, { look: "label" });
    return working.fillFormula(model.band(working.row - 1), formula);
  };
  const charge = (takesPart: Area | null, title: string): Area =>
    writeLineCharges(working, model, { lines: input.lines, takesPart, unit: 0, title, odd: () => null }).total;
  const today = charge(null, "Round 0");
  let remaining = writeMembersRow(working, model, input.leavers, "Remain after round 0", 0);
  const first = remaining;
  const leaves: Area[] = [];
  const charges: Area[] = [];
  for (let round = 1; round <= input.rounds; round += 1) {
    const now = remaining;
    const charged = charge(now, `Round ${round}`);
    const leave = row(`Leaves in round ${round}`, (i) => {
      const [c, a] = [at(bandCell(charged, i)), at(bandCell(input.alone, i))];
      return `IF(${at(bandCell(now, i))}=1,IF(ROUND(${c}-${a}*(1+${input.tolerance}),6)>0,1,0),0)`;
    });
    remaining = row(`Remain after round ${round}`, (i) => `${at(bandCell(now, i))}-${at(bandCell(leave, i))}`);
    leaves.push(leave);
    charges.push(charged);
    working.gap();
  }
  const rounds = row(
    "Round",
    (i) =>
      `IF(${at(bandCell(first, i))}=0,0,${leaves.map((leave, k) => `${k + 1}*${at(bandCell(leave, i))}`).join("+") || "0"})`,
  );
  const keys = row(
    "Order of leaving",
    (i) => `IF(${at(bandCell(remaining, i))}=0,${at(bandCell(rounds, i))}*1000+${i + 1},"")`,
  );
  const leaving = row(
    "Charge on leaving",
    (i) =>
      `IF(${at(bandCell(first, i))}=0,${at(bandCell(today, i))},${leaves.map((leave, k) => `IF(${at(bandCell(leave, i))}=1,${at(bandCell(charges[k] ?? today, i))},0)`).join("+") || "0"})`,
  );
  const last = leaves.at(-1);
  const ended = working.labelledFormula(
    "Ends within these rounds",
    last === undefined ? "TRUE" : `OR(SUM(${at(last)})=0,SUM(${at(remaining)})=0)`,
    { look: "check" },
  );
  return { keys, charges: leaving, ended };
}
