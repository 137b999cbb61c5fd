/** What pages may load and who may frame them; deployments differ in the clouds that they use. */
export interface PageSettings {
  /** Parents of the pane: Excel on the web frames it. */
  readonly frameAncestors: readonly string[];
  readonly scriptSources: readonly string[];
  readonly connectSources: readonly string[];
}

/** The addresses of Excel on the web; Microsoft publishes no list, so a deployment may say its own. */
export const pageDefaults: PageSettings = {
  frameAncestors: [
    "https://*.officeapps.live.com",
    "https://*.sharepoint.com",
    "https://*.office.com",
    "https://*.cloud.microsoft",
    "https://onedrive.live.com",
    "https://*.teams.microsoft.com",
  ],
  scriptSources: ["https://appsforoffice.microsoft.com"],
  connectSources: ["https://login.microsoftonline.com"],
};

/** On every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin-allow-popups",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
};

/** On answers of the API, which nobody frames and nobody keeps. */
export const apiHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** For the add-in's pages. Inline styles alone are allowed: Fluent and Excel on the web write them. */
export function pagePolicy({ frameAncestors, scriptSources, connectSources }: PageSettings): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connectSources].join(" "),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...frameAncestors].join(" "),
  ].join("; ");
}
