/** Whole pence as people write them: "£1,234.56", "-£0.05". */
export function poundsText(pence: bigint): string {
  const size = pence < 0n ? -pence : pence;
  const pounds = (size / 100n).toLocaleString("en-GB");
  return `${pence < 0n ? "-" : ""}£${pounds}.${String(size % 100n).padStart(2, "0")}`;
}
