import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";

export interface StoredFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly name: string;
}

export interface FileStore {
  /** The file for a URL path, or null. Never leaves the folders that are served. */
  find(urlPath: string): Promise<StoredFile | null>;
}

const OFFICE_JS = "/lib/1/hosted/";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".map": "application/json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".gz": "application/gzip",
};

/** The built files under `dist`, and Microsoft's office.js as its package holds it, found without regard to case as on their CDN. */
export function createFileStore(root: string): FileStore {
  const dist = path.join(root, "dist");
  const officeJs = path.join(root, "node_modules", "@microsoft", "office-js", "dist");
  const cache = new Map<string, { modified: number; file: StoredFile }>();
  let officeIndex: Promise<ReadonlyMap<string, string>> | null = null;

  const read = async (file: string): Promise<StoredFile | null> => {
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return null;
    const known = cache.get(file);
    if (known?.modified === info.mtimeMs) return known.file;
    const content = await readFile(file);
    const stored: StoredFile = {
      content,
      type: TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
      name: file,
    };
    cache.set(file, { modified: info.mtimeMs, file: stored });
    return stored;
  };

  const inside = (folder: string, relative: string): string | null => {
    const file = path.resolve(folder, `.${path.posix.sep}${relative}`);
    return file.startsWith(folder + path.sep) ? file : null;
  };

  return {
    async find(urlPath) {
      const decoded = decode(urlPath);
      if (decoded === null) return null;
      if (decoded.toLowerCase().startsWith(OFFICE_JS)) {
        officeIndex ??= indexByLowerCase(officeJs);
        const file = (await officeIndex).get(decoded.slice(OFFICE_JS.length).toLowerCase());
        return file === undefined ? null : read(file);
      }
      const file = inside(dist, ALIASES[decoded] ?? decoded);
      return file === null ? null : read(file);
    },
  };
}

/** Pages whose address differs from their place: the workbench itself, and the pane built for office.js from this server. */
const ALIASES: Readonly<Record<string, string>> = {
  "/": "/workbench/index.html",
  "/taskpane.html": "/local/taskpane.html",
  "/favicon.ico": "/assets/icons/icon-32.png",
};

function decode(urlPath: string): string | null {
  try {
    const decoded = decodeURIComponent(urlPath);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

async function indexByLowerCase(folder: string): Promise<ReadonlyMap<string, string>> {
  const index = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    index.set(path.relative(folder, file).split(path.sep).join("/").toLowerCase(), file);
  }
  return index;
}
