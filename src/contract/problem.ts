import { z } from "zod";

/** Every way in which the register refuses, with its status of HTTP and what it means; the `code` of a problem is one of these. */
export const problemCodes = {
  "invalid-request": [400, "The request does not have the form that the route asks for."],
  "key-missing": [400, "A write needs the header Idempotency-Key."],
  "not-signed-in": [401, "No key or token, or one that is not valid, has expired or was withdrawn."],
  "no-council": [403, "The caller is known but acts for no council."],
  "scope-missing": [403, "The key or token does not allow this."],
  "host-only": [403, "Only the host of a partnership says who is a member."],
  "wrong-host": [403, "A register for one person is called by the name of this machine alone."],
  "not-found": [404, "There is no such thing, or it is not to be seen by this council."],
  "method-not-allowed": [405, "The address exists, but not for this verb."],
  "already-member": [409, "The council is a member already."],
  "not-a-draft": [409, "What was submitted never changes; make a return that supersedes it."],
  "not-submitted": [409, "Only a submitted return is signed off."],
  "not-a-member": [409, "The council is no member of the partnership today."],
  "cannot-be-superseded": [409, "Only a return that was submitted and not yet superseded is superseded."],
  "return-is-empty": [409, "A return without lines and drivers is not submitted."],
  "hash-differs": [409, "What is signed off is not what was submitted."],
  "host-stays": [409, "The host of a partnership remains a member."],
  "too-large": [413, "The request is larger than the route takes."],
  "not-json": [415, "The register reads application/json alone."],
  "key-reused": [422, "The Idempotency-Key was used for another request."],
  "too-many-requests": [429, "More requests than a caller may send in a minute."],
  fault: [500, "The register made a mistake; nothing was changed."],
  "not-available": [503, "The database does not answer, or has too much to do; nothing was changed."],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type ProblemCode = keyof typeof problemCodes;

/** RFC 9457, application/problem+json. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  /** What is wrong here, and what to do. */
  detail: z.string(),
  /** The request, as the register's own log names it. */
  instance: z.string(),
  /** Where the form of a request is wrong: the place in it, and what it must be. */
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});

export type RegisterProblemBody = z.infer<typeof problem>;
