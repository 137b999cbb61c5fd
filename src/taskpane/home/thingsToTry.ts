import type { Partnership } from "../../model/partnership";

/** Three experiments that any partnership allows, with the names that make them concrete. */
export interface Suggestions {
  readonly grows: { readonly partner: string; readonly driver: string } | null;
  readonly leaves: string | null;
  readonly asks: string | null;
}

/** The host explains itself, the largest other partner leaves, and the middle one of the rest grows. */
export function thingsToTry({ partners, drivers }: Partnership): Suggestions {
  const host = partners.findIndex(({ role }) => role === "host");
  const asks = partners[Math.max(0, host)]?.name ?? null;
  const others = partners.filter(({ name }) => name !== asks).map(({ name }) => name);
  const driver = drivers[0];
  const size = (name: string) => driver?.values[name] ?? 0;
  const leaves = others.reduce<string | null>((most, name) => (most && size(most) >= size(name) ? most : name), null);
  const rest = others.filter((name) => name !== leaves).sort((one, other) => size(one) - size(other));
  const grower = rest[Math.floor((rest.length - 1) / 2)] ?? null;
  return { grows: grower && driver ? { partner: grower, driver: driver.name } : null, leaves, asks };
}
