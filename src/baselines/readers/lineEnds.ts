/** Old Macs end lines with a carriage return alone, and some programs mix all three ends; one kind is left. */
export const oneLineEnd = (text: string): string => (/\r(?!\n)/u.test(text) ? text.replace(/\r\n?/gu, "\n") : text);

/** A row that was cut at "\n" where the file says "\r\n". */
export function withoutReturn(row: string[]): string[] {
  const last = row.length - 1;
  const cell = row[last];
  if (cell?.endsWith("\r") === true) row[last] = cell.slice(0, -1);
  return row;
}
