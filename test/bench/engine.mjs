import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The built engine: `npm run build` first. */
export const engine = createRequire(import.meta.url)(fileURLToPath(new URL("../../dist/engine.cjs", import.meta.url)));
