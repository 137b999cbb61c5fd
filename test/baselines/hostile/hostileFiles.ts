import { hostileArchives } from "./hostileArchives";
import type { HostileFile } from "./hostileFile";
import { hostileTexts } from "./hostileTexts";
import { hostileWorkbooks } from "./hostileWorkbooks";

/** Every broken or harmful file that is read in tests, each of another fault. */
export const hostileFiles: readonly HostileFile[] = [...hostileTexts, ...hostileWorkbooks, ...hostileArchives];
