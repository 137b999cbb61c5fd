import type { Scope } from "../../contract/scope";

/** Who says to be calling, before the register has looked for what that may see. */
export type Caller =
  | { readonly kind: "nobody" }
  /** SHA-256 of the key that was presented. */
  | { readonly kind: "key"; readonly hash: string }
  /** A token of Entra ID whose signature, issuer, audience and dates hold. */
  | { readonly kind: "person"; readonly tenant: string; readonly user: string; readonly scopes: readonly Scope[] }
  /** The one person of this machine. */
  | { readonly kind: "local"; readonly council: string | null };
