import { accessStatements } from "./accessStatements";
import { idempotencyStatements } from "./idempotencyStatements";
import { keyStatements } from "./keyStatements";
import { logStatements } from "./logStatements";
import { migrationStatements } from "./migrationStatements";
import { partnershipStatements } from "./partnershipStatements";
import { publishedStatements } from "./publishedStatements";
import { returnStatements } from "./returnStatements";
import { rowStatements } from "./rowStatements";
import { transferStatements } from "./transferStatements";

/** Every statement that the register runs. */
export const allStatements = {
  ...accessStatements,
  ...idempotencyStatements,
  ...keyStatements,
  ...logStatements,
  ...migrationStatements,
  ...partnershipStatements,
  ...publishedStatements,
  ...returnStatements,
  ...rowStatements,
  ...transferStatements,
};
