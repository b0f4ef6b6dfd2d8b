import { exploreEntryEntity } from "../entities/explore-entry.ts";
import { nameWordEntity } from "../entities/name-word.ts";
import { deadLetterBucket } from "../keys/dead-letter-bucket.ts";
import { formerKeys, keys } from "../keys/key-design.ts";
import { fillRows, type KeyMigration, moveKey } from "./key-migration.ts";

/** Dead letters lay in one partition, which is too narrow just when something is wrong with everything. */
export const deadLettersToBuckets = moveKey({
  name: "dead-letters-to-buckets",
  old: formerKeys.deadLetter,
  new: keys.deadLetter,
  toNew: (parts) => ({ ...parts, bucket: deadLetterBucket(parts) }),
  toOld: (parts) => parts,
});

/** People were found by the beginning of their username alone, in the index. */
export const namesToWords = fillRows({ name: "name-words", entity: nameWordEntity });

/** There were no lists of everybody's photos. */
export const photosToExplore = fillRows({ name: "explore-entries", entity: exploreEntryEntity });

/** Every change of keys that a table may be before, in or behind. One stays here for as long as a table may be before it. */
export const keyMigrations: readonly KeyMigration[] = [deadLettersToBuckets, namesToWords, photosToExplore];
