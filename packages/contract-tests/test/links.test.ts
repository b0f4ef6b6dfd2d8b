import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");

const docs = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" });
const pages = ["README.md", ...docs.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

/** Returns the files that a page links to, shows or names; other sites are not asked. */
function filesNamed(page: string): string[] {
  const text = readFileSync(path.join(root, page), "utf8");
  const links = [...text.matchAll(/\]\(([^)\s#]+)|src="([^"]+)"/g)].map(([, link, image]) => link ?? image ?? "");
  const linked = links.filter((link) => !/^https?:/.test(link)).map((link) => path.join(path.dirname(page), link));
  const named = [...text.matchAll(/`((?:apps|data|docs|packages|scripts)\/[\w./-]+)`/g)].map(([, name = ""]) => name);
  return [...linked, ...named];
}

test.each(pages)("%s names no file that is not there", (page) => {
  expect(filesNamed(page).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
