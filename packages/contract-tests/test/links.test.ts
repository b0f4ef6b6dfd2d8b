import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listPackages, type Page, readPages, root } from "../src/readme/pages.ts";

const pages = readPages();
const pictures = readdirSync(path.join(root, "docs/images")).map((name) => `docs/images/${name}`);

/** Returns what a page links to or shows, as paths below the repository with their anchors; other sites are not asked. */
function linksOf({ file, text }: Page): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|src(?:set)?="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? "",
  );
  return links
    .filter((link) => !/^https?:/.test(link))
    .map((link) => (link.startsWith("#") ? `${file}${link}` : path.posix.join(path.dirname(file), link)));
}

/** Returns the heading's anchor, as sites that show Markdown make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const anchors = new Map(
  pages.map(({ file, text }) => [file, [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading))]),
);

function isThere(link: string): boolean {
  const [file = "", anchor] = link.split("#");
  return existsSync(path.join(root, file)) && (anchor === undefined || anchors.get(file)?.includes(anchor) === true);
}

/** Returns the paths below a folder of the repository, with a slash at both ends, but for what is installed or built. */
function pathsBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !["node_modules", "dist", "test-results", ".git", ".tools", ".data"].includes(name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return [`/${place}/`, ...(entry.isDirectory() ? pathsBelow(place) : [])];
    });
}

const everything = pathsBelow(".");

/** Returns what a page has in backticks and looks like a path: it begins as one does here, or ends as a source does. */
function pathsOf({ text }: Page): string[] {
  const folders = /`((?:apps|data|docs|packages|scripts|src|test|tests|\.ci|\.github)\/[\w./-]+)`/g;
  const sources = /`([\w./-]*\w\.(?:tsx?|mjs|grit|md))`/g;
  return [...text.matchAll(folders), ...text.matchAll(sources)].map(([, name = ""]) => name.replace(/\/$/, ""));
}

const isThereSomewhere = (name: string): boolean => everything.some((place) => place.endsWith(`/${name}/`));

describe.each(pages)("$file", (page) => {
  test("links to nothing that is not there", () => {
    expect(linksOf(page).filter((link) => !isThere(link))).toEqual([]);
  });

  test("names no path that is not there", () => {
    expect(pathsOf(page).filter((name) => !isThereSomewhere(name))).toEqual([]);
  });
});

test("docs/README.md leads to every page beside it", () => {
  const index = pages.filter(({ file }) => file === "docs/README.md").flatMap(linksOf);
  const beside = pages.filter(({ file }) => path.dirname(file) === "docs" && file !== "docs/README.md");
  expect(beside.filter(({ file }) => !index.includes(file))).toEqual([]);
});

test.each(pictures)("some page shows %s", (picture) => {
  expect(pages.flatMap(linksOf)).toContain(picture);
});

test.each(listPackages())("%s has a README of at most 20 lines", (folder) => {
  const readme = pages.find(({ file }) => file === `${folder}/README.md`);
  expect(readme?.text.trimEnd().split("\n").length ?? Number.NaN).toBeLessThanOrEqual(20);
});
