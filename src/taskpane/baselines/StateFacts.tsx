import type { JSX } from "react";
import { useState } from "react";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { PublishedUnit } from "../../baselines/publishedReturn";
import { readFinancialYear } from "../../engine";

export interface StatedFacts {
  readonly unit?: PublishedUnit;
  readonly year?: number;
}

const units: readonly PublishedUnit[] = ["pounds", "thousand pounds", "million pounds"];

/** For a file that does not say its unit or year: the reader says it, and the file is read again. */
export function StateFacts({
  asks,
  onState,
}: {
  asks: readonly ("unit" | "year")[];
  onState: (stated: StatedFacts) => void;
}): JSX.Element {
  const [unit, setUnit] = useState<PublishedUnit>("thousand pounds");
  const [year, setYear] = useState("");
  const readYear = readFinancialYear(year, { argument: "year" });
  const canRead = !asks.includes("year") || readYear.ok;
  const state = () =>
    onState({
      ...(asks.includes("unit") ? { unit } : {}),
      ...(asks.includes("year") && readYear.ok ? { year: readYear.value } : {}),
    });
  return (
    <>
      {asks.includes("unit") && (
        <Field label="The figures are in">
          <Select value={unit} onChange={(_event, { value }) => setUnit(value as PublishedUnit)}>
            {units.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        </Field>
      )}
      {asks.includes("year") && (
        <Field label="Financial year of the figures" hint="Such as 2023/24.">
          <Input value={year} onChange={(_event, { value }) => setYear(value)} />
        </Field>
      )}
      <Button disabledFocusable={!canRead} onClick={() => canRead && state()}>
        Read it again
      </Button>
    </>
  );
}
