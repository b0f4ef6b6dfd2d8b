import { type Item, items } from "@quick-photos/db/items";
import { listVersions, nameVersion, type VersionCount, type WalkCounts } from "@quick-photos/db/maintenance";

/** What a walk has counted by kind and version. */
export interface MigratedVersion extends VersionCount {
  /** How many of these items were rewritten as the newest version has them. */
  rewritten: number;
}

/** Returns the name under which items like this one are counted when they are rewritten. */
export const nameRewritten = (item: Item): string => `rewritten ${nameVersion(item)}`;

/** Returns what was counted by kind and version, in the order in which the kinds are declared. */
export function listMigrated(counts: WalkCounts): MigratedVersion[] {
  return listVersions(counts).map((version) => {
    const rewritten = counts[nameRewritten({ type: version.type, v: version.version })] ?? 0;
    return { ...version, rewritten };
  });
}

/** Returns the newest version of every kind that has had more than one: what a migration of versions makes of the table. */
export function declareVersions(): string {
  const changed = Object.values(items).filter(({ version }) => version > 1);
  return changed.map(({ type, version }) => `${type} ${version}`).join(", ");
}
