import { z } from "zod";

/** What a caller may do: see; draft, submit and run partnerships; sign off; manage keys. None includes another. */
export const scope = z.enum(["read", "write", "sign-off", "admin"]);

export type Scope = z.infer<typeof scope>;
