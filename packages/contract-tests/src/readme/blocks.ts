/** The generated parts of pages that are derived from the code; each stands in the one page that has its markers. */
export const blockNames = [
  "access-patterns",
  "tutorial-patterns",
  "key-design",
  "entities",
  "items",
  "projection-steps",
  "errors",
  "limits",
  "packages",
  "decisions",
  "licenses",
  "tour",
  "metrics",
  "alarms",
  "deploy-settings",
  "deploy-costs",
  "engines",
] as const;

/** The generated parts that are measured on a running service, each by a test that writes it anew when told to. */
const measuredNames = ["who-may-call", "who-may-fetch"] as const;

/** The name of a generated part that is derived from the code. */
export type BlockName = (typeof blockNames)[number];

/** The name of any generated part. */
export type AnyBlockName = BlockName | (typeof measuredNames)[number];

/** What each derived part should say. */
export type Blocks = Record<BlockName, string>;

const opening = /<!-- ([a-z-]+):start -->/g;

function isBlockName(name: string): name is AnyBlockName {
  return [...blockNames, ...measuredNames].some((known) => known === name);
}

function findBlock(page: string, name: AnyBlockName): { from: number; to: number } {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`A page lacks ${start} and ${end}, in this order`);
  return { from: from + start.length, to };
}

/** Returns the generated parts that a page has, in its order. Throws for markers of a part that does not exist. */
export function blocksOf(page: string): AnyBlockName[] {
  return [...page.matchAll(opening)].map(([marker, name = ""]) => {
    if (!isBlockName(name)) throw new Error(`${marker} is none of ${[...blockNames, ...measuredNames].join(", ")}`);
    return name;
  });
}

/** Returns what stands between the markers of a generated part. */
export function readBlock(page: string, name: AnyBlockName): string {
  const { from, to } = findBlock(page, name);
  return page.slice(from, to).trim();
}

/** Returns a page with these generated parts as they should be; the others stay. */
export function replaceBlocks(page: string, blocks: Partial<Record<AnyBlockName, string>>): string {
  return blocksOf(page).reduce((text, name) => {
    const block = blocks[name];
    if (block === undefined) return text;
    const { from, to } = findBlock(text, name);
    return `${text.slice(0, from)}\n${block}\n${text.slice(to)}`;
  }, page);
}
