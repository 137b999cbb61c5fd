/** Excel on the web takes and gives at most 5 MB at a time. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function exceedsPayload(text: string): boolean {
  // UTF-8 needs one to three bytes a UTF-16 unit, so most texts need no counting.
  if (text.length > PAYLOAD_LIMIT) return true;
  if (text.length * 3 <= PAYLOAD_LIMIT) return false;
  return new TextEncoder().encode(text).byteLength > PAYLOAD_LIMIT;
}
