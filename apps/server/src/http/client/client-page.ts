import { readFileSync } from "node:fs";
import { createStaticFile, readStaticFile, type StaticFile } from "./static-file.ts";

/** The page that every screen is. */
export interface ClientPage {
  /** As it was built. */
  file: StaticFile;
  /** Returns it with a head of its own: the title and the description that it was built with make room for that markup. */
  withHead(head: string): StaticFile;
}

const title = /<title>[^<]*<\/title>/;
const description = /<meta name="description"[^>]*>\s*/;

/** Reads the page. */
export function readClientPage(file: string, cacheControl: string): ClientPage {
  const built = readFileSync(file, "utf8").replace(description, "");
  const contentType = "text/html; charset=utf-8";
  return {
    file: readStaticFile(file, cacheControl),
    withHead(head) {
      // By a function: `$&` in a caption is no pattern. The date would be that of the build, and the head is newer.
      const bytes = new TextEncoder().encode(built.replace(title, () => head));
      return createStaticFile({ bytes, contentType, lastModified: null, cacheControl });
    },
  };
}
