import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type ClientPage, readClientPage } from "./client-page.ts";
import { isCompressedForm, readStaticFile, type StaticFile } from "./static-file.ts";

/** The built client: its files by their paths, and which addresses are screens. */
export interface BuiltClient {
  page: ClientPage;
  /** Returns what a path of a request leads to; null when there is nothing. */
  find(requestPath: string): StaticFile | null;
}

const pageName = "index.html";

/** The addresses of the screens, which the client's build derives from its routes (`vite/screens.ts`). */
const screensName = "screens.json";
const screensSchema = z.array(z.string());

/** Vite puts a hash into these names, so they may be kept for ever; all else is asked for again. */
const hashedFolder = "assets/";
const immutable = "public, max-age=31536000, immutable";
const askedAgain = "no-cache";

/**
 * Reads the client into memory, half a megabyte: what is served is one build, whatever happens to the folder, and no path of
 * a request ever reaches the disk. Null when it is not built.
 */
export function readBuiltClient(folder: string, moreScreens: readonly RegExp[] = []): BuiltClient | null {
  const [pageFile, screensFile] = [path.join(folder, pageName), path.join(folder, screensName)];
  if (!existsSync(pageFile) || !existsSync(screensFile)) return null;
  const page = readClientPage(pageFile, askedAgain);
  const derived = screensSchema.parse(JSON.parse(readFileSync(screensFile, "utf8"))).map((it) => new RegExp(it, "i"));
  const screens = [...derived, ...moreScreens];
  const files = readFiles(folder);
  return {
    page,
    find(requestPath) {
      const decoded = decodePath(requestPath);
      if (decoded === null) return null;
      return files.get(decoded) ?? (screens.some((screen) => screen.test(decoded)) ? page.file : null);
    },
  };
}

function readFiles(folder: string): Map<string, StaticFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = new Set(entries.map(({ parentPath, name }) => path.join(path.relative(folder, parentPath), name)));
  const files = new Map<string, StaticFile>();
  for (const name of names) {
    if (name === pageName || name === screensName || isCompressedForm(name, names)) continue;
    const urlPath = name.split(path.sep).join("/");
    const cacheControl = urlPath.startsWith(hashedFolder) ? immutable : askedAgain;
    files.set(`/${urlPath}`, readStaticFile(path.join(folder, name), cacheControl));
  }
  return files;
}

/** An encoded slash stays one: it is part of a name. */
function decodePath(requestPath: string): string | null {
  try {
    return decodeURI(requestPath);
  } catch {
    return null;
  }
}
