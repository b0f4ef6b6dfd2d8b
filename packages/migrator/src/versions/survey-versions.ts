import { rewriteUnits, startOfWalk, type WalkCounts, walkTable } from "@quick-photos/db/maintenance";
import { pageSize, type VersionWalk, visitVersions } from "./walk-versions.ts";

/** Not stored anywhere: a survey that ends early begins again. */
const neverMs = 2 ** 31 - 1;

/**
 * Looks at every item and writes nothing. Returns the counts by kind and version, and as `writeUnits` and
 * `indexWriteUnits` about what it would take to rewrite those of earlier versions.
 */
export async function surveyVersions(walk: VersionWalk & { segments: number }): Promise<WalkCounts> {
  const { segments, onProgress, ...options } = walk;
  const { counts } = await walkTable({
    ...options,
    from: startOfWalk(segments),
    pageSize,
    visit: visitVersions(walk, async ({ item, rewritten }, count) => {
      const { writeUnits, indexWriteUnits } = rewriteUnits(item, rewritten);
      count("writeUnits", writeUnits);
      count("indexWriteUnits", indexWriteUnits);
    }),
    save: async () => {},
    saveEveryMs: neverMs,
    onProgress: ({ counts }) => onProgress(counts.items ?? 0),
  });
  return counts;
}
