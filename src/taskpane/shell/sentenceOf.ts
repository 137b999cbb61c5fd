import { WorkbookError } from "../../workbook/workbook";
import { connectionLost, isNotLoaded } from "./notLoaded";

/** The sentence to show for whatever a promise was rejected with. Only our own errors speak to the user in their own words. */
export function sentenceOf(reason: unknown): string {
  if (reason instanceof WorkbookError) return reason.message;
  if (reason instanceof Error && reason.name.endsWith("Error") && hasOwnSentence(reason)) return reason.message;
  if (isNotLoaded(reason)) return connectionLost;
  console.error(reason);
  return "Something went wrong in Fairshare, not in your workbook. Try again; if it happens again, close the pane and open it.";
}

function hasOwnSentence(error: Error): boolean {
  return ["BaselineError", "SharingError", "ReadStopped"].includes(error.name);
}
