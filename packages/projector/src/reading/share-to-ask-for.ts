import type { HeldShard } from "../leases/shard-leases.ts";

/** A shard to ask its process for. */
export interface AskedShard extends HeldShard {
  shardId: string;
}

/** What another process has, or is to have, and what of that it may be asked for. */
interface Holding {
  shards: number;
  free: AskedShard[];
}

function holdingsOf(held: ReadonlyMap<string, HeldShard>): Map<string, Holding> {
  const holdings = new Map<string, Holding>();
  for (const [shardId, shard] of held) {
    const { shards, free } = holdings.get(shard.process) ?? { shards: 0, free: [] };
    const others = shard.isAskedFor ? free : [...free, { shardId, ...shard }];
    holdings.set(shard.process, { shards: shards + 1, free: others });
  }
  return holdings;
}

/**
 * Returns the shards to ask others for, always of who has the most, until none has two more than this process, which
 * follows so many and is to have what it asks for already. All processes come to the same order, so that two who ask at
 * once meet at the first.
 */
export function shareToAskFor(owner: string, followed: number, held: ReadonlyMap<string, HeldShard>): AskedShard[] {
  const holdings = holdingsOf(held);
  const own = followed + (holdings.get(owner)?.shards ?? 0);
  holdings.delete(owner);
  const others = [...holdings.values()];
  const asked: AskedShard[] = [];
  for (;;) {
    const [fullest] = others.filter(({ free }) => free.length > 0).sort((a, b) => b.shards - a.shards);
    const next = fullest && fullest.shards - own - asked.length >= 2 ? fullest.free.pop() : undefined;
    if (!fullest || !next) return asked;
    fullest.shards -= 1;
    asked.push(next);
  }
}
