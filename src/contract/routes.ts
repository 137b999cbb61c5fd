import { z } from "zod";
import { accessKey, keyPlace, madeAccessKey, newAccessKey } from "./accessKey";
import * as returns from "./councilReturn";
import { councilCode } from "./fields";
import { logAsked, logEntry } from "./logEntry";
import * as partners from "./partnership";
import type { CallName } from "./paths";
import * as open from "./published";
import { scope, type Scope } from "./scope";

/** What one call takes and gives. `scope` null: open to all, without signing in. */
export interface Route {
  readonly summary: string;
  readonly scope: Scope | null;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
  /** Status of HTTP where all goes well. */
  readonly status: 200 | 201;
  /** Bytes of the longest body; the register's own limit where left out. */
  readonly bodyLimit?: number;
}

const none = z.strictObject({});
const list = <Row extends z.ZodType>(row: Row): z.ZodObject<{ items: z.ZodArray<Row> }, z.core.$strict> =>
  z.strictObject({ items: z.array(row) });
const done = z.strictObject({ done: z.literal(true) });
const rowsPut = z.strictObject({ rows: z.int() });
const plain = { params: none, query: none, body: null, status: 200 } as const;
const ROWS_LIMIT = 16 * 1024 * 1024;

/** Every call, what it takes and what it gives. */
export const routes = {
  me: {
    ...plain,
    summary: "Who the register takes the caller for.",
    scope: "read",
    answer: z.strictObject({ council: councilCode.nullable(), actor: z.string(), scopes: z.array(scope) }),
  },
  version: {
    ...plain,
    summary: "A text that changes whenever a figure that this caller may see can have changed.",
    scope: "read",
    answer: z.strictObject({ version: z.string() }),
  },
  listCouncils: { ...plain, summary: "Councils, current and abolished.", scope: null, answer: list(open.council) },
  listPublished: { ...plain, summary: "Published data sets.", scope: null, answer: list(open.publishedSet) },
  listPublishedLines: {
    ...plain,
    summary: "Figures of a published return.",
    scope: null,
    params: open.setPlace,
    query: open.publishedAsked,
    answer: list(open.publishedLine),
  },
  listPublishedDrivers: {
    ...plain,
    summary: "Values of published drivers.",
    scope: null,
    params: open.setPlace,
    query: open.publishedAsked,
    answer: list(open.publishedDriver),
  },
  listPartnerships: {
    ...plain,
    summary: "Partnerships of which the council is a member today, or the host.",
    scope: "read",
    answer: list(partners.partnership),
  },
  addPartnership: {
    ...plain,
    summary: "A new partnership, hosted by the council, which is its first member.",
    scope: "write",
    body: partners.newPartnership,
    answer: partners.partnership,
    status: 201,
  },
  readPartnership: {
    ...plain,
    summary: "One partnership and its members.",
    scope: "read",
    params: partners.partnershipPlace,
    answer: partners.partnership,
  },
  addMember: {
    ...plain,
    summary: "A council joins, or joins again: from then on it sees what is submitted to the partnership.",
    scope: "write",
    params: partners.partnershipPlace,
    body: partners.newMember,
    answer: partners.partnership,
    status: 201,
  },
  endMember: {
    ...plain,
    summary: "A council leaves: from that day it sees of the partnership what it submitted itself.",
    scope: "write",
    params: partners.memberPlace,
    body: partners.endOfMember,
    answer: partners.partnership,
  },
  listReturns: {
    ...plain,
    summary: "The council's own returns, and those submitted to its partnerships.",
    scope: "read",
    query: returns.returnsAsked,
    answer: list(returns.councilReturn),
  },
  addReturn: {
    ...plain,
    summary: "A draft; with `supersedes` one that puts a submitted return right.",
    scope: "write",
    body: returns.newReturn,
    answer: returns.councilReturn,
    status: 201,
  },
  readReturn: {
    ...plain,
    summary: "One return.",
    scope: "read",
    params: returns.returnPlace,
    answer: returns.councilReturn,
  },
  removeReturn: {
    ...plain,
    summary: "Throws a draft away.",
    scope: "write",
    params: returns.returnPlace,
    answer: done,
  },
  listLines: {
    ...plain,
    summary: "Lines of a return.",
    scope: "read",
    params: returns.returnPlace,
    query: returns.rowsAsked,
    answer: list(returns.numberedLine),
  },
  putLines: {
    ...plain,
    summary: "The lines of a draft, in place of those that it had.",
    scope: "write",
    params: returns.returnPlace,
    body: returns.newLines,
    answer: rowsPut,
    bodyLimit: ROWS_LIMIT,
  },
  listDrivers: {
    ...plain,
    summary: "Drivers of a return.",
    scope: "read",
    params: returns.returnPlace,
    query: returns.rowsAsked,
    answer: list(returns.numberedDriver),
  },
  putDrivers: {
    ...plain,
    summary: "The drivers of a draft, in place of those that it had.",
    scope: "write",
    params: returns.returnPlace,
    body: returns.newDrivers,
    answer: rowsPut,
    bodyLimit: ROWS_LIMIT,
  },
  submitReturn: {
    ...plain,
    summary: "Submits a draft to partnerships, whose members see it from then on; it never changes again.",
    scope: "write",
    params: returns.returnPlace,
    body: returns.submitReturn,
    answer: returns.councilReturn,
  },
  signOffReturn: {
    ...plain,
    summary: "Signs off what was submitted, by its hash.",
    scope: "sign-off",
    params: returns.returnPlace,
    body: returns.signOffReturn,
    answer: returns.councilReturn,
  },
  listKeys: { ...plain, summary: "The council's keys.", scope: "admin", answer: list(accessKey) },
  addKey: {
    ...plain,
    summary: "A new key, shown once.",
    scope: "admin",
    body: newAccessKey,
    answer: madeAccessKey,
    status: 201,
  },
  revokeKey: { ...plain, summary: "Withdraws a key at once.", scope: "admin", params: keyPlace, answer: done },
  listLog: {
    ...plain,
    summary: "What the council did, and what others read of it.",
    scope: "read",
    query: logAsked,
    answer: list(logEntry),
  },
} as const satisfies Readonly<Record<CallName, Route>>;

export type Routes = typeof routes;
