import { createRemoteJWKSet, jwtVerify } from "jose";
import { scope, type Scope } from "../../contract/scope";

export interface EntraSettings {
  /** What the token must be for: the register's application id or address. */
  readonly audience: string;
  /** "https://login.microsoftonline.com/{tenant}/v2.0"; the tenant of the token is put in. */
  readonly issuer: string;
  /** Where the keys are published. */
  readonly jwks: string;
}

export interface EntraPerson {
  readonly tenant: string;
  readonly user: string;
  readonly scopes: readonly Scope[];
}

export type ReadEntraToken = (token: string) => Promise<EntraPerson | null>;

/** The keys cannot be fetched: the token is neither good nor bad. */
export class SignInUnavailable extends Error {
  override readonly name = "SignInUnavailable";
}

const IDENTITY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** "Register.Read" allows `read`, "Register.SignOff" `sign-off`: delegated in `scp`, given to a person or program in `roles`. */
const SCOPES: ReadonlyMap<string, Scope> = new Map(
  scope.options.map((one) => [`register.${one.replace("-", "")}`, one] as const),
);

/**
 * Reads access tokens of Entra ID: RS256 alone, issuer of the token's own tenant, our audience, dates with a minute's leeway.
 * A token that does not hold gives null; keys that cannot be fetched reject with `SignInUnavailable`.
 */
export function entraTokens({ audience, issuer, jwks }: EntraSettings): ReadEntraToken {
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000, cooldownDuration: 10_000 });
  return async (token) => {
    const checked = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      audience,
      clockTolerance: 60,
      requiredClaims: ["exp", "iss", "tid", "oid"],
    }).catch((error: unknown) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code.startsWith("ERR_J") && code !== "ERR_JWKS_TIMEOUT" && code !== "ERR_JWKS_INVALID") return null;
      throw new SignInUnavailable("The keys of the sign-in service cannot be fetched.", { cause: error });
    });
    if (checked === null) return null;
    const { tid, oid, iss, scp, roles } = checked.payload;
    if (typeof tid !== "string" || typeof oid !== "string" || !IDENTITY.test(tid) || !IDENTITY.test(oid)) return null;
    if (iss !== issuer.replace("{tenant}", tid)) return null;
    const words = [
      ...(typeof scp === "string" ? scp.split(" ") : []),
      ...(Array.isArray(roles) ? (roles as unknown[]) : []),
    ];
    const scopes = words.flatMap((word) => SCOPES.get(String(word).toLowerCase()) ?? []);
    return { tenant: tid, user: oid, scopes: [...new Set(scopes)] };
  };
}
