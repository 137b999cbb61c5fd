import type { CallName } from "../../contract/paths";
import type { Actions } from "./action";
import { keyActions } from "./keyActions";
import { logActions } from "./logActions";
import { openActions } from "./openActions";
import { partnershipActions } from "./partnershipActions";
import { returnActions } from "./returnActions";
import { rowActions } from "./rowActions";
import { submitActions } from "./submitActions";

/** What each call of the contract does. */
export const actions: Actions<CallName> = {
  ...openActions,
  ...partnershipActions,
  ...returnActions,
  ...rowActions,
  ...submitActions,
  ...keyActions,
  ...logActions,
};
