const OURS = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // The workbench frames the pane, and office.js frames its own page that asks whether this host may be trusted.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** What a page may load: this server only. Fluent and the grid write style elements, hence inline styles. Microsoft's own pages keep their ways. */
export function contentSecurityPolicy(pathname: string): string {
  const microsofts = pathname.toLowerCase().startsWith("/lib/1/hosted/");
  return [...(microsofts ? [] : OURS), "frame-ancestors 'self'"].join("; ");
}
