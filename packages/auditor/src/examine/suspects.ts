import type { PrimaryKey } from "@quick-photos/db/items";

/** Items that want another look, each once: some 200 bytes each. */
export interface Suspects {
  add(key: PrimaryKey): void;
  size(): number;
  /** Returns some of them, and forgets those. */
  take(): PrimaryKey[];
}

/** Items looked at together: what is wrong with them is held in memory for some rounds. */
const batchSize = 500;

/** Makes an empty collection. */
export function createSuspects(): Suspects {
  const byKey = new Map<string, PrimaryKey>();
  return {
    add: ({ PK, SK }) => void byKey.set(`${PK}\n${SK}`, { PK, SK }),
    size: () => byKey.size,
    take() {
      const taken = [...byKey].slice(0, batchSize);
      for (const [id] of taken) byKey.delete(id);
      return taken.map(([, key]) => key);
    },
  };
}
