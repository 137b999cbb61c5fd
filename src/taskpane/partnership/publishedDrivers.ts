import type { CouncilList } from "../../baselines/councils/councilList";
import type { DriverData } from "../../baselines/drivers/driverData";
import { driversOf } from "../../baselines/drivers/driversOf";
import type { Driver } from "../../model/partnership";
import type { ChosenPartner } from "./newPartnershipState";

/** The drivers that most agreements share by; others can be added as columns. */
const usual: readonly string[] = ["Population", "Households", "Dwellings", "Tax base"];

/** What is published of the chosen partners. A partner whom the data lacks has blanks, a driver that nobody has is left out. */
export function publishedDrivers(
  partners: readonly ChosenPartner[],
  data: DriverData,
  councils: CouncilList,
): readonly Driver[] {
  const rows = partners.map(({ name, gssCode, eCode }) =>
    gssCode === null && eCode === null
      ? undefined
      : driversOf(data, { gss: gssCode ?? undefined, ecode: eCode ?? undefined, name }, councils),
  );
  return data.columns.flatMap((column, at): Driver[] => {
    if (!usual.includes(column.name)) return [];
    const values = partners.map(({ name }, place) => [name, rows[place]?.values[at] ?? null] as const);
    if (values.every(([, value]) => value === null)) return [];
    const { name, unit, asAt, source } = column;
    return [{ name, unit, asAt, status: "published", source, values: Object.fromEntries(values) }];
  });
}
