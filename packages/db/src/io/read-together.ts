import { setImmediate } from "node:timers";
import type { Item } from "../entities/entity.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { Lane } from "../lane/lane.ts";
import { batchGet, batchGetSize } from "./batch-get.ts";
import type { CapacityRecord } from "./capacity.ts";
import type { Meter } from "./meter.ts";
import { createSend } from "./send.ts";
import { createTimeLimit } from "./time-limit.ts";

/** What one call gets of a request that it shares with others. */
interface SharedRead {
  /** In the order of its keys, undefined where there is none; thrown instead where the request has failed. */
  items(): (Item | undefined)[];
  /** What it bears of the cost: what all of them bear is what was charged. */
  costs: CapacityRecord[];
}

/** Reads items for several calls in one BatchGetItem, eventually consistent. */
export type ReadTogether = (procedure: string, keys: PrimaryKey[]) => Promise<SharedRead>;

interface ReadTogetherOptions extends Pick<Meter, "observe"> {
  lane: Lane;
  tableName: string;
  /** Milliseconds that a request may take, whoever still waits for it. */
  timeMs: number;
}

/** What a request has come to: its items by `textOf` their keys, or an error; and what was charged. */
interface Outcome {
  costs: CapacityRecord[];
  found: Map<string, Item | undefined>;
  error: unknown;
}

/** A request that has not been sent yet. */
interface Round {
  keys: Map<string, PrimaryKey>;
  /** Keys that calls have asked for, each as often as it was. */
  asked: number;
  outcome: Promise<Outcome>;
}

const textOf = ({ PK, SK }: PrimaryKey) => `${PK}\n${SK}`;

/** Returns a part of a cost. Requests are whole: who has begun a request is who has made it. */
function partOf(cost: CapacityRecord, procedure: string, part: number, isFirst: boolean): CapacityRecord {
  return { ...cost, procedure, requests: isFirst ? cost.requests : 0, readUnits: cost.readUnits * part };
}

/**
 * Makes what reads together the keys that are asked for in one turn of the event loop: everything that the sockets have
 * brought by then, since what begins with a socket's event is over before that of the next. No call reads what was
 * written before it began any less than by itself: the request is sent when all of them have begun.
 */
export function createReadTogether({ lane, tableName, timeMs, observe }: ReadTogetherOptions): ReadTogether {
  let open: Round | null = null;

  async function read(procedure: string, keys: ReadonlyMap<string, PrimaryKey>): Promise<Outcome> {
    const costs: CapacityRecord[] = [];
    const meter: Meter = { record: (cost) => void costs.push(cost), observe };
    const send = createSend({ lane, meter, procedure, timeLimit: createTimeLimit(timeMs) });
    const texts = [...keys.keys()];
    try {
      const items = await batchGet(send, tableName, { Keys: [...keys.values()] });
      return { costs, found: new Map(texts.map((text, at) => [text, items[at]])), error: undefined };
    } catch (error) {
      return { costs, found: new Map(), error };
    }
  }

  function begin(procedure: string): Round {
    const keys = new Map<string, PrimaryKey>();
    const begun = new Promise<void>((resolve) => void setImmediate(resolve));
    const outcome = begun.then(() => {
      if (open === round) open = null;
      return read(procedure, keys);
    });
    const round: Round = { keys, asked: 0, outcome };
    return round;
  }

  return async (procedure, keys) => {
    if (!open || open.keys.size + keys.length > batchGetSize) open = begin(procedure);
    const round = open;
    const isFirst = round.asked === 0;
    round.asked += keys.length;
    for (const key of keys) round.keys.set(textOf(key), key);
    const { costs, found, error } = await round.outcome;
    return {
      items() {
        if (error !== undefined) throw error;
        return keys.map((key) => found.get(textOf(key)));
      },
      costs: costs.map((cost) => partOf(cost, procedure, keys.length / round.asked, isFirst)),
    };
  };
}
