const SHARED = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];

/** What a page may load: this server only. Fluent and the grid write style elements, hence inline styles. Only the workbench itself holds frames. */
export function contentSecurityPolicy(pathname: string): string {
  const frames = pathname === "/" ? ["frame-src 'self'"] : [];
  return [...SHARED, ...frames].join("; ");
}
