import { keyOf, type Balance } from "../../engine";
import { cellArea, cellOf, part, type Area } from "../area";
import { allNumbers } from "../patterns/guards";
import { shows, writeResult } from "../patterns/resultGrid";
import { settleGroups } from "../patterns/settleGroups";
import { argumentAt, type NativeTwin, type TwinArgument } from "../twin";
import type { Working } from "../working";

const stepLabels = ["Group", "Largest debt", "Largest credit", "Payer's place", "Payee's place", "Payment"] as const;

interface Body {
  readonly area: Area;
  readonly balances: readonly Balance[];
}

function bodyOf({ area, values }: TwinArgument): Body {
  const [first = []] = values;
  const [name, figure] = first.map((value) => keyOf(String(value ?? "")));
  const skipped = name === "partner" || figure === "balance" ? 1 : 0;
  return {
    area: part(area, skipped, 0, area.rows - skipped, 2),
    balances: values.slice(skipped).map(([partner = null, balance = null]) => ({
      partner: String(partner ?? ""),
      balance: typeof balance === "number" ? balance : 0,
    })),
  };
}

/** SETTLE(balances) */
export const settle: NativeTwin = {
  id: "SETTLE",
  write(call, working) {
    const balances = argumentAt(call, 0);
    if (balances?.area.columns !== 2) return { reason: "SETTLE needs two columns, partner and balance" };
    const body = bodyOf(balances);
    const groups = settleGroups(body.balances);
    const steps = Math.max(1, body.area.rows - 1);
    const amounts = writeSteps(working, body.area, groups, steps);
    const at = working.at.bind(working);
    const names = at(part(body.area, 0, 0, body.area.rows, 1));
    const result = writeResult(
      working,
      "Payments: result",
      Array.from({ length: steps }, (_, k) => {
        const [payer, payee, amount] = [3, 4, 5].map((row) => at(cellOf(amounts, row, k)));
        const paid = `${amount ?? ""}>0`;
        return [
          shows(`IF(${paid},INDEX(${names},${payer ?? ""}),${k === 0 ? '"None"' : '""'})`),
          shows(`IF(${paid},INDEX(${names},${payee ?? ""}),"")`),
          shows(`IF(${paid},${amount ?? ""},"")`, "pence"),
        ];
      }),
    );
    return { result, fixed: ["which balances clear among themselves in the fewest payments"], adjusted: [] };
  },
};

/** A column a payment: within the first group not yet clear, the largest debtor pays the largest creditor. Gives the rows of figures. */
function writeSteps(working: Working, body: Area, groups: readonly number[], steps: number): Area {
  const at = working.at.bind(working);
  const { rows } = body;
  const owed = at(part(body, 0, 1, rows, 1));
  working.heading("Payments that clear the balances");
  const digits = working.labelledFormula("Decimals kept", `13-INT(LOG10(MAX(10^-9,MAX(${owed}),-MIN(${owed}))))`);
  const slack = working.labelledFormula("Taken as nothing", `10^-${at(digits)}/2`);
  const top = working.row;
  stepLabels.forEach((label, k) => working.put(top + k, 1, label, { look: "label" }));
  const head = top + stepLabels.length;
  ["Partner", "Group when copied", "Group", "Place", "Balance"].forEach((word, k) =>
    working.put(head, 1 + k, word, { look: "heading" }),
  );
  const column = (k: number): Area => ({ sheet: working.sheet, row: head + 1, column: k, rows, columns: 1 });
  const [typed, used, place] = [at(column(2)), at(column(3)), at(column(4))];
  const start = at(column(5));
  for (let i = 0; i < rows; i += 1) {
    const row = head + 1 + i;
    const figure = at(cellOf(body, i, 1));
    working.formula(row, 1, at(cellOf(body, i, 0)), { look: "link" });
    working.put(row, 2, groups[i] ?? 1);
    const clear = Array.from(
      { length: Math.max(...groups) },
      (_, g) => `ABS(SUMIF(${typed},${g + 1},${start}))<=${at(slack)}`,
    );
    working.formula(row, 3, `IF(AND(${clear.join(",")}),${at(cellArea(working.sheet, row, 2))},1)`);
    working.put(row, 4, i + 1);
    const sound = `AND(${allNumbers(owed)},ABS(SUM(${owed}))<=${rows}*${at(slack)})`;
    working.formula(row, 5, `IF(${sound},ROUND(${figure},${at(digits)}),NA())`, { format: "pence" });
  }
  for (let k = 0; k < steps; k += 1) {
    const c = 5 + k;
    const left = at(column(c));
    const line = (n: number): string => at(cellArea(working.sheet, top + n, c));
    const open = `(${used}=${line(0)})`;
    const found = (n: number): string =>
      `SUMPRODUCT(MIN(${place}+(1-${open}*(ABS(${left}-${line(n)})<=${at(slack)}))*10^6))`;
    working.formula(top, c, `SUMPRODUCT(MIN(${used}+(ABS(${left})<=${at(slack)})*10^6))`);
    working.formula(top + 1, c, `SUMPRODUCT(MIN(${open}*${left}))`, { format: "pence" });
    working.formula(top + 2, c, `SUMPRODUCT(MAX(${open}*${left}))`, { format: "pence" });
    working.formula(top + 3, c, found(1));
    working.formula(top + 4, c, found(2));
    working.formula(top + 5, c, `MIN(-${line(1)},${line(2)})`, { format: "pence" });
    if (k === steps - 1) break;
    working.put(head, c + 1, `Left after payment ${k + 1}`, { look: "heading" });
    working.fillFormula(
      column(c + 1),
      (i) => {
        const own = at(cellArea(working.sheet, head + 1 + i, 4));
        const now = at(cellArea(working.sheet, head + 1 + i, c));
        return `ROUND(${now}+IF(${own}=${line(3)},${line(5)},0)-IF(${own}=${line(4)},${line(5)},0),${at(digits)})`;
      },
      { format: "pence" },
    );
  }
  working.gap();
  return { sheet: working.sheet, row: top, column: 5, rows: stepLabels.length, columns: steps };
}
