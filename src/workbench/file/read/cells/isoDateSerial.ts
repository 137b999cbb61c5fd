const DAY = 86_400_000;

/** Serial number of a date that a file writes out, such as 2024-03-31T10:30:00; undefined for anything else. */
export function isoDateSerial(text: string): number | undefined {
  const [, year, month, day, hour = "0", minute = "0", second = "0"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  const serial = days + 25_569 + time;
  // The 1900 calendar of spreadsheets has a 29 February that never was.
  return serial < 61 ? serial - 1 : serial;
}
