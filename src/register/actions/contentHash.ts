import { createHash } from "node:crypto";
import { canonicalJson } from "../canonicalJson";
import type { Transaction } from "../database/database";
import { rowStatements } from "../queries/rowStatements";

export interface Content {
  readonly hash: string;
  readonly lines: number;
  readonly drivers: number;
}

/** More than a return can hold. */
const ALL = 1_000_000;

/** SHA-256 over every line and driver of a return, each as canonical JSON with its place, money in pence: what is signed off. */
export async function contentHash(transaction: Transaction, council: string, id: string): Promise<Content> {
  const hash = createHash("sha256");
  const lines = await transaction.run(rowStatements.listLines, council, id, 0, ALL);
  for (const line of lines) hash.update(`line ${canonicalJson(line)}\n`);
  const drivers = await transaction.run(rowStatements.listDrivers, council, id, 0, ALL);
  for (const driver of drivers) hash.update(`driver ${canonicalJson(driver)}\n`);
  return { hash: hash.digest("hex"), lines: lines.length, drivers: drivers.length };
}
