import type { Check } from "./check";
import { largestPartnership, smallestPartnership, todayOf } from "./partnership";
import type { Partnership } from "./partnership";

/** Partners, their baselines, and the quantities that costs are shared by. */
export function checkPartners(partnership: Partnership): readonly Check[] {
  const names = partnership.partners.map((partner) => partner.name);
  return [
    partnerCount(names.length),
    namesUnique(names),
    oneHost(partnership),
    aloneKnown(partnership),
    aloneOrdered(partnership),
    todayKnown(partnership),
    driversComplete(partnership),
    driversNotNegative(partnership),
  ];
}

function partnerCount(count: number): Check {
  const holds = count >= smallestPartnership && count <= largestPartnership;
  return {
    id: "partner-count",
    subject: "Number of partners",
    table: "Partners",
    holds,
    sentence: holds
      ? `There are ${count} partners.`
      : `Partners has ${count} ${count === 1 ? "row" : "rows"}: a partnership has between ${smallestPartnership} and ${largestPartnership} partners. Add or remove rows.`,
  };
}

function namesUnique(names: readonly string[]): Check {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    const key = name.trim().toLowerCase();
    if (seen.has(key)) twice.add(name.trim());
    seen.add(key);
  }
  const blank = names.filter((name) => name.trim() === "").length;
  const problems = [
    ...(blank > 0 ? [`Partners has ${blank} ${blank === 1 ? "row" : "rows"} without a name. Type the name.`] : []),
    ...[...twice].map((name) => `${name} stands twice in Partners. Keep one row for each partner.`),
  ];
  return {
    id: "partner-names",
    subject: "Names of partners",
    table: "Partners",
    holds: problems.length === 0,
    sentence: problems.length === 0 ? "Every partner has a name of its own." : problems.join(" "),
  };
}

function oneHost({ partners }: Partnership): Check {
  const hosts = partners.filter((partner) => partner.role === "host").map((partner) => partner.name);
  return {
    id: "one-host",
    subject: "Host",
    table: "Partners",
    holds: hosts.length <= 1,
    sentence:
      hosts.length > 1
        ? `Partners names ${hosts.length} hosts: ${hosts.join(", ")}. Give the role host to one of them at most.`
        : hosts[0] === undefined
          ? "No partner is host, which is allowed."
          : `${hosts[0]} is host.`,
  };
}

function listing(
  id: string,
  subject: string,
  table: string,
  missing: readonly string[],
  good: string,
  ask: string,
): Check {
  return {
    id,
    subject,
    table,
    holds: missing.length === 0,
    sentence: missing.length === 0 ? good : `${missing.join("; ")}. ${ask}`,
  };
}

function aloneKnown({ partners }: Partnership): Check {
  return listing(
    "alone-known",
    "Cost of going alone",
    "Partners",
    saidOfAll(
      partners.filter(({ alone }) => alone.value === null),
      "no cost of going alone",
    ),
    "Every partner has a cost of going alone.",
    "Type it in the column Alone of Partners, with its source; a zero has to be typed.",
  );
}

function aloneOrdered({ partners }: Partnership): Check {
  const crossed = partners.filter((partner) => {
    const known = [partner.aloneLow.value, partner.alone.value, partner.aloneHigh.value].filter(
      (value) => value !== null,
    );
    return known.some((value, index) => index > 0 && value < (known[index - 1] ?? value));
  });
  return listing(
    "alone-ordered",
    "Range of going alone",
    "Partners",
    saidOfAll(crossed, "a range out of order"),
    "Low, likely and high costs of going alone are in order.",
    "Put the lowest figure in Alone low and the highest in Alone high.",
  );
}

function todayKnown(partnership: Partnership): Check {
  const missing = partnership.partners.filter((partner) => todayOf(partnership, partner.name) === null);
  return listing(
    "today-known",
    "Cost today",
    "Baselines",
    saidOfAll(missing, `no complete baseline for ${partnership.baselineYear}`),
    `Every partner has baseline lines for ${partnership.baselineYear}.`,
    "Pull baselines, or type the missing figure and its source in Baselines.",
  );
}

function driversComplete({ partners, drivers }: Partnership): Check {
  const missing = drivers.flatMap((driver) =>
    partners
      .filter((partner) => (driver.values[partner.name] ?? null) === null)
      .map((partner) => `${partner.name} has no figure for ${driver.name}`),
  );
  const none = drivers.length === 0 ? ["Drivers has no driver column"] : [];
  return listing(
    "drivers-complete",
    "Drivers",
    "Drivers",
    [...none, ...missing],
    "Every driver has a figure for every partner.",
    "Type the figure in Drivers; a zero has to be typed.",
  );
}

function driversNotNegative({ partners, drivers }: Partnership): Check {
  const negative = drivers.flatMap((driver) =>
    partners
      .filter((partner) => (driver.values[partner.name] ?? 0) < 0)
      .map((partner) => `${driver.name} of ${partner.name} is ${String(driver.values[partner.name])}`),
  );
  return listing(
    "drivers-not-negative",
    "Signs of drivers",
    "Drivers",
    negative,
    "No driver is below zero.",
    "Drivers measure use, so they cannot be below zero: correct the figure.",
  );
}

/** More names than these would bury what is to be done. */
const mostNamed = 6;

/** One clause for all partners of whom the same is to be said. */
function saidOfAll(partners: readonly { readonly name: string }[], what: string): readonly string[] {
  const names = partners.map(({ name }) => name);
  if (names.length < 2) return names.map((name) => `${name} has ${what}`);
  const rest = names.length - mostNamed;
  const named = rest > 1 ? [...names.slice(0, mostNamed), `${rest} others`] : names;
  return [`${named.slice(0, -1).join(", ")} and ${named.at(-1) ?? ""} have ${what}`];
}
