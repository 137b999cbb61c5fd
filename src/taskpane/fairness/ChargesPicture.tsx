import type { JSX } from "react";
import { useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import type { Fairness } from "../../model/fairness/fairness";
import { fairnessMethod } from "../../model/fairness/fairnessMethods";
import { BarsChart } from "../components/BarsChart";
import { formatPounds } from "../format/formatMoney";
import { useNumberStyle } from "../shell/PreferencesContext";

/** A bar a partner: what it is charged, between what it adds to the cost of all others and what it would pay alone. */
export function ChargesPicture({ fairness }: { fairness: Fairness }): JSX.Element {
  const style = useNumberStyle();
  const [wanted, setWanted] = useState("today");
  const { partners, methods } = fairness;
  const answered = methods.filter((one) => one.ok);
  const found = answered.find(({ method }) => method === wanted);
  const pounds = (amount: number) => formatPounds(amount, { style });
  const verdict = (charge: number, alone: number, lastIn: number) =>
    charge > alone ? ", more than alone" : charge < lastIn ? ", less than it adds" : "";
  return (
    <>
      <Field label="Charges shown in the picture">
        <Select value={found ? wanted : "today"} onChange={(_event, { value }) => setWanted(value)}>
          <option value="today">As charged today</option>
          {answered.map(({ method, standardErrors }) => (
            <option key={method} value={method}>
              {`${fairnessMethod(method)?.wish ?? method}${standardErrors === null ? "" : " (estimated)"}`}
            </option>
          ))}
        </Select>
      </Field>
      <BarsChart
        title="Charge, against going alone and against what each adds"
        markLabel="Going alone"
        secondMarkLabel="What it adds: last-in cost"
        rows={partners.map(({ partner, today, alone, lastIn }, at) => {
          const charge = found?.charges[at] ?? today;
          return {
            name: partner,
            figure: `${pounds(charge)}${verdict(charge, alone, lastIn)}`,
            parts: [{ label: "Charge", amount: charge }],
            mark: alone,
            secondMark: lastIn,
          };
        })}
      />
    </>
  );
}
