import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../../../README.md");

/** The parts of the README that are generated. */
export const blockNames = ["access-patterns", "key-design", "errors"] as const;

/** The name of a generated part. */
export type BlockName = (typeof blockNames)[number];

/** What each generated part should say. */
export type Blocks = Record<BlockName, string>;

function markers(name: BlockName) {
  return { start: `<!-- ${name}:start -->`, end: `<!-- ${name}:end -->` };
}

function findBlock(readme: string, name: BlockName): { from: number; to: number } {
  const { start, end } = markers(name);
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks ${start} and ${end}, in this order`);
  return { from: from + start.length, to };
}

/** Returns what stands between the markers of a generated part. */
export function readBlock(readme: string, name: BlockName): string {
  const { from, to } = findBlock(readme, name);
  return readme.slice(from, to).trim();
}

/** Returns the README with its generated parts as they should be. */
export function replaceBlocks(readme: string, blocks: Blocks): string {
  return blockNames.reduce((text, name) => {
    const { from, to } = findBlock(text, name);
    return `${text.slice(0, from)}\n${blocks[name]}\n${text.slice(to)}`;
  }, readme);
}

/** Returns the README as it is. */
export function readReadme(): Promise<string> {
  return readFile(file, "utf8");
}

/** Replaces the README. */
export function writeReadme(readme: string): Promise<void> {
  return writeFile(file, readme);
}
