/** An amount in pounds as it crosses the wire: "-1234.50". No thousands, no exponent, at most two decimals, thirteen digits before them. */
export const AMOUNT = /^-?(?:0|[1-9]\d{0,12})(?:\.\d{1,2})?$/u;

/** Whole pence of an amount that matches `AMOUNT`; "-0" is 0n. */
export function penceOfAmount(amount: string): bigint {
  const [pounds = "0", pennies = ""] = amount.replace("-", "").split(".");
  const pence = BigInt(pounds) * 100n + BigInt(pennies.padEnd(2, "0"));
  return amount.startsWith("-") ? -pence : pence;
}

/** The one way in which an amount is written: two decimals always, "-0.05", "1234.50". */
export function amountOfPence(pence: bigint): string {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, "0");
  return `${pence < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
