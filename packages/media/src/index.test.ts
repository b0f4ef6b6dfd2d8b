import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

/** Every import at run time, of what is loaded only when it is wanted too; whether it brings types alone is its second part. */
const imports = /^(?:im|ex)port ([^;]*?) from "([^"]+)";$|\bimport\("([^"]+)"\)/gm;

/** Everything that a source file imports at run time, directly or through files of this package. */
async function reachableFrom(file: string, seen = new Set<string>()): Promise<Set<string>> {
  const source = await readFile(file, "utf8");
  for (const [, clause = "", from = "", target = from] of source.matchAll(imports)) {
    if (clause.startsWith("type ") || seen.has(target)) continue;
    seen.add(target);
    if (target.startsWith(".")) await reachableFrom(path.resolve(path.dirname(file), target), seen);
  }
  return seen;
}

test("the index reaches no decoder, no file system and no other package", async () => {
  const reachable = await reachableFrom(path.join(import.meta.dirname, "index.ts"));
  expect([...reachable].sort()).toEqual(["./fallback-key.ts", "./media-error.ts", "./rendition-sizes.ts"]);
});

test("the local store does reach the decoder, so the walk sees what is there", async () => {
  expect(await reachableFrom(path.join(import.meta.dirname, "local", "index.ts"))).toContain("sharp");
});
