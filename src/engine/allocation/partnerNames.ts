/** Names of partners, drivers and rules match whatever their case and the blanks in and around them. */
export function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
