import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type AnyBlockName, blocksOf } from "./blocks.ts";

/** The repository. */
export const root = path.resolve(import.meta.dirname, "../../../..");

/** A page of the documentation: its path below the repository, and its text. */
export interface Page {
  file: string;
  text: string;
}

function pagesIn(folder: string, recursive = false): string[] {
  return readdirSync(path.join(root, folder), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name));
}

/** Returns the folders of all packages and apps, as in `packages/db`, by name. */
export function listPackages(): string[] {
  return ["apps", "packages"].flatMap((group) =>
    readdirSync(path.join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(path.join(root, folder, "package.json")))
      .sort(),
  );
}

/** Returns every page of the documentation: those at the root, in docs, and the README of each package and app. */
export function readPages(): Page[] {
  const readmes = listPackages().flatMap((folder) => pagesIn(folder));
  const files = [...pagesIn("."), ...pagesIn("docs", true), ...readmes];
  return files.map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
}

/** Returns the page that has a generated part. Throws unless there is exactly one. */
export function pageWith(name: AnyBlockName): Page {
  const [page, ...others] = readPages().filter(({ text }) => blocksOf(text).includes(name));
  if (!page || others.length > 0) throw new Error(`One page has to have <!-- ${name}:start -->, not ${others.length}`);
  return page;
}

/** Returns the text of a file below the repository, undefined when there is none. */
export function readText(file: string): string | undefined {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, "utf8") : undefined;
}

/** Replaces a page, or any other file of the documentation. */
export function writePage({ file, text }: Page): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
