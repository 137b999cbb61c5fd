import type { OutcomePayment, OutcomeUnreadable } from "../outcome/readOutcome";
import { isoOf } from "../cells/dateCell";

/** Payments column by column, so that a million of them take twenty megabytes. */
export interface PaymentTable {
  readonly count: number;
  readonly pence: Float64Array;
  /** As `PackedDate`, settled; 0 where there is none. */
  readonly dates: Int32Array;
  /** Places in `names`; -1 where the cell is blank. */
  readonly suppliers: Int32Array;
  readonly services: Int32Array;
  /** Every supplier and service once. */
  readonly names: readonly string[];
  readonly unreadable: readonly OutcomeUnreadable[];
  readonly notes: readonly string[];
}

/** One payment after another, as plain data. */
export function* paymentsIn(table: PaymentTable): Generator<OutcomePayment> {
  const days = new Map<number, string>();
  const dayOf = (date: number): string => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const iso = isoOf(date);
    days.set(date, iso);
    return iso;
  };
  for (let place = 0; place < table.count; place += 1) {
    const date = table.dates[place] ?? 0;
    yield {
      supplier: table.names[table.suppliers[place] ?? -1] ?? null,
      date: date === 0 ? null : dayOf(date),
      service: table.names[table.services[place] ?? -1] ?? null,
      pence: table.pence[place] ?? 0,
    };
  }
}
