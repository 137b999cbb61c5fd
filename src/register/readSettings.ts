import { readFileSync } from "node:fs";
import path from "node:path";
import { councilCode } from "../contract/fields";
import type { EntraSettings } from "./access/entraTokens";
import { pageDefaults, type PageSettings } from "./headers";

export interface Settings {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Null runs the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly ownerUrl: string | null;
  readonly connections: number;
  /** One person on this machine: signed in by the token in `dataFolder`, heard on loopback alone. */
  readonly singleUser: boolean;
  /** For whom the one person acts. */
  readonly council: string | null;
  readonly entra: EntraSettings | null;
  readonly requestsAMinute: number;
  readonly pages: PageSettings;
  readonly trustProxy: boolean;
  readonly logLevel: "silent" | "error" | "info";
  readonly https: { readonly cert: Buffer; readonly key: Buffer } | null;
}

/** A setting cannot be used; `message` names it and says what it takes. */
export class SettingRefused extends Error {
  override readonly name = "SettingRefused";
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);

/** What the environment says; docs/register.md lists it. Throws `SettingRefused`. */
export function readSettings(root: string, environment: Environment): Settings {
  const given = (name: string): string | null => {
    const text = environment[name]?.trim() ?? "";
    return text === "" ? null : text;
  };
  const whole = (name: string, least: number, most: number, otherwise: number): number => {
    const text = given(name);
    const value = text === null ? otherwise : Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new SettingRefused(`${name} is "${text ?? ""}"; it must be a whole number from ${least} to ${most}.`);
  };
  const oneOf = <Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word => {
    const found = words.find((word) => word === (given(name) ?? words[0]));
    if (found !== undefined) return found;
    throw new SettingRefused(`${name} is "${given(name) ?? ""}"; it must be ${words.join(" or ")}.`);
  };
  const addresses = (name: string, otherwise: readonly string[]): readonly string[] => {
    const words = given(name)?.split(/\s+/u);
    if (words?.some((word) => !/^https:\/\/[\w.*:-]+$/u.test(word))) {
      throw new SettingRefused(`${name} must be addresses that begin with https://, with blanks between them.`);
    }
    return words ?? otherwise;
  };
  const databaseUrl = given("DATABASE_URL");
  const singleUser =
    oneOf("REGISTER_MODE", databaseUrl === null ? ["single-user", "shared"] : ["shared", "single-user"]) ===
    "single-user";
  const host = given("HOST") ?? "127.0.0.1";
  if (singleUser && !LOOPBACK.has(host)) {
    throw new SettingRefused(
      `HOST is "${host}", but a register for one person is heard on this machine alone. Leave HOST out, or set REGISTER_MODE=shared.`,
    );
  }
  const council = given("REGISTER_COUNCIL");
  if (council !== null && !councilCode.safeParse(council).success) {
    throw new SettingRefused(`REGISTER_COUNCIL is "${council}"; it must be a council's code, such as E07000237.`);
  }
  return {
    root,
    host,
    port: whole("PORT", 0, 65_535, 3080),
    dataFolder: path.resolve(given("DATA_FOLDER") ?? path.join(root, "data")),
    databaseUrl,
    ownerUrl: given("DATABASE_OWNER_URL"),
    connections: whole("DATABASE_CONNECTIONS", 1, 100, 10),
    singleUser,
    council,
    entra: entraOf(given),
    requestsAMinute: whole("REQUESTS_A_MINUTE", 1, 1_000_000, 600),
    pages: {
      frameAncestors: addresses("FRAME_ANCESTORS", pageDefaults.frameAncestors),
      scriptSources: addresses("SCRIPT_SOURCES", pageDefaults.scriptSources),
      connectSources: addresses("CONNECT_SOURCES", pageDefaults.connectSources),
    },
    trustProxy: oneOf("TRUST_PROXY", ["no", "yes"]) === "yes",
    logLevel: oneOf("LOG_LEVEL", ["info", "error", "silent"]),
    https: certificateOf(given),
  };
}

type Given = (name: string) => string | null;

function entraOf(given: Given): EntraSettings | null {
  const audience = given("ENTRA_AUDIENCE");
  if (audience === null) return null;
  const issuer = given("ENTRA_ISSUER") ?? "https://login.microsoftonline.com/{tenant}/v2.0";
  const jwks = given("ENTRA_JWKS") ?? "https://login.microsoftonline.com/common/discovery/v2.0/keys";
  if (!issuer.includes("{tenant}")) {
    throw new SettingRefused("ENTRA_ISSUER must hold {tenant}, where the tenant of the token goes.");
  }
  if (!URL.canParse(jwks)) throw new SettingRefused("ENTRA_JWKS must be the address of the sign-in service's keys.");
  return { audience, issuer, jwks };
}

function certificateOf(given: Given): Settings["https"] {
  const [cert, key] = [given("TLS_CERT"), given("TLS_KEY")];
  if (cert === null && key === null) return null;
  if (cert === null || key === null) throw new SettingRefused("TLS_CERT and TLS_KEY go together: two files of PEM.");
  const read = (name: string, file: string): Buffer => {
    try {
      return readFileSync(file);
    } catch {
      throw new SettingRefused(`${name} names ${file}, which cannot be read.`);
    }
  };
  return { cert: read("TLS_CERT", cert), key: read("TLS_KEY", key) };
}
