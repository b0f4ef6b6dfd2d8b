/** The generated parts of pages; each stands in the one page that has its markers. */
export const blockNames = [
  "access-patterns",
  "tutorial-patterns",
  "key-design",
  "items",
  "projection-steps",
  "errors",
  "packages",
  "decisions",
] as const;

/** The name of a generated part. */
export type BlockName = (typeof blockNames)[number];

/** What each generated part should say. */
export type Blocks = Record<BlockName, string>;

const opening = /<!-- ([a-z-]+):start -->/g;

function isBlockName(name: string): name is BlockName {
  return blockNames.some((known) => known === name);
}

function findBlock(page: string, name: BlockName): { from: number; to: number } {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`A page lacks ${start} and ${end}, in this order`);
  return { from: from + start.length, to };
}

/** Returns the generated parts that a page has, in its order. Throws for markers of a part that does not exist. */
export function blocksOf(page: string): BlockName[] {
  return [...page.matchAll(opening)].map(([marker, name = ""]) => {
    if (!isBlockName(name)) throw new Error(`${marker} is none of ${blockNames.join(", ")}`);
    return name;
  });
}

/** Returns what stands between the markers of a generated part. */
export function readBlock(page: string, name: BlockName): string {
  const { from, to } = findBlock(page, name);
  return page.slice(from, to).trim();
}

/** Returns a page with its generated parts as they should be. */
export function replaceBlocks(page: string, blocks: Blocks): string {
  return blocksOf(page).reduce((text, name) => {
    const { from, to } = findBlock(text, name);
    return `${text.slice(0, from)}\n${blocks[name]}\n${text.slice(to)}`;
  }, page);
}
