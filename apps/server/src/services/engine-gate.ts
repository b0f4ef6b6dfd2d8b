import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Lane } from "@quick-photos/db/lane";
import type { ReadRecords } from "@quick-photos/db/stream";

/** Keeps calls from an engine that is away for a moment: they wait, and none fails. */
export interface EngineGate {
  /** Sends every call of the client through the gate. */
  guard(client: DynamoDBClient): void;
  /** The same for the streams'; looking at them is no sign that anybody is at work. */
  guardStreams(streams: DynamoDBStreamsClient): void;
  /** Returns a lane whose calls go through the gate; of one whose calls are a guarded client's they do anyway. */
  guardLane(lane: Lane): Lane;
  /** The same for what reads the stream. */
  guardReading(read: ReadRecords): ReadRecords;
  /** Milliseconds since the last call of the data client or its lane was under way; 0 while one is. */
  quietMs(): number;
  /** Lets no call through, and resolves when none is under way; true if that took no longer than so many milliseconds. */
  close(patienceMs: number): Promise<boolean>;
  /** Lets the calls through that wait, and all that come. */
  open(): void;
}

/** A promise and what resolves it. */
function createSignal() {
  let resolve = () => {};
  const raised = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  return { raised, raise: () => resolve() };
}

async function isWithin(ms: number, event: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([event.then(() => true as const), late]).finally(() => clearTimeout(timer));
}

/** Makes a gate that is open. */
export function createEngineGate(): EngineGate {
  let underWay = 0;
  let noted = 0;
  let lastAt = 0;
  let opened: ReturnType<typeof createSignal> | undefined;
  let drained: ReturnType<typeof createSignal> | undefined;
  const pass = async <T>(call: () => Promise<T>): Promise<T> => {
    while (opened) await opened.raised;
    underWay += 1;
    try {
      return await call();
    } finally {
      underWay -= 1;
      if (underWay === 0) drained?.raise();
    }
  };
  const noting = async <T>(call: () => Promise<T>): Promise<T> => {
    noted += 1;
    return call().finally(() => {
      noted -= 1;
      lastAt = performance.now();
    });
  };
  const step = { step: "initialize", name: "engineGate" } as const;
  return {
    guard: (client) => client.middlewareStack.add((next) => (args) => noting(() => pass(() => next(args))), step),
    guardStreams: (streams) => streams.middlewareStack.add((next) => (args) => pass(() => next(args)), step),
    guardLane: (lane) => ({ send: (...call) => noting(() => pass(() => lane.send(...call))) }),
    guardReading: (read) => (iterator) => pass(() => read(iterator)),
    quietMs: () => (noted > 0 ? 0 : performance.now() - lastAt),
    async close(patienceMs) {
      opened = createSignal();
      if (underWay === 0) return true;
      drained = createSignal();
      return isWithin(patienceMs, drained.raised);
    },
    open() {
      const { raise } = opened ?? createSignal();
      opened = undefined;
      raise();
    },
  };
}
