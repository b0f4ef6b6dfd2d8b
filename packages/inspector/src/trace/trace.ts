import { randomUUID } from "node:crypto";
import { createReader, type Reader } from "./reader.ts";
import type { TraceEvent } from "./trace-event.ts";
import { wordsOf } from "./words-of.ts";

/** An event and its place in the trace. */
export interface PlacedEvent {
  /** Where to go on behind it. */
  id: string;
  event: TraceEvent;
}

/** From where on events are read, and for how long. */
export interface ReadOptions {
  /** The id of an event that was read before; all that is kept comes without one, and with one of another process. */
  after?: string | null | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * What this process does, as it happens. What it has done for whoever asked, and what followed from that, is kept in
 * memory, the oldest forgotten first; what it does by itself is told to who reads at that moment.
 */
export interface Trace {
  add(event: TraceEvent): void;
  /** Returns what is kept, the oldest first. */
  kept(): TraceEvent[];
  /** Yields what is kept, then what comes, until the signal is aborted or the trace is closed. */
  events(options?: ReadOptions): AsyncGenerator<PlacedEvent, void, undefined>;
  /**
   * Forgets every event that names a removed user, by id or by the key of the username, and keeps none that comes later;
   * who reads at this moment is told, and still sees what removing the user takes.
   */
  forget(user: { userId: string; username: string | null }): void;
  /** Ends every reader. */
  close(): void;
}

interface TraceOptions {
  /** How many events are kept, and how many may wait for a slow reader. */
  capacity: number;
}

/** Removed users whose names are looked for in events that come: their removal is done long before so many others are. */
const mostGone = 1_000;

/** Whether an event belongs to an HTTP request: what a server does by itself, every few seconds, would push all else out. */
function isForSomebody(event: TraceEvent): boolean {
  if (event.type === "call") return event.call.requestId !== null || event.call.causes.length > 0;
  return event.type !== "record" || event.record.causes.length > 0;
}

/** Makes a trace that keeps nothing yet. */
export function createTrace({ capacity }: TraceOptions): Trace {
  const life = randomUUID();
  const readers = new Set<Reader<PlacedEvent>>();
  const gone = new Set<string>();
  let kept: PlacedEvent[] = [];
  let added = 0;
  let isClosed = false;
  const namesGone = ({ event }: PlacedEvent) => gone.size > 0 && wordsOf(event).some((word) => gone.has(word));
  const place = (event: TraceEvent): PlacedEvent => ({ id: `${life}.${++added}`, event });
  const tell = (placed: PlacedEvent) => {
    for (const reader of readers) reader.add(placed);
  };
  const behind = (after: string | null) => {
    const [of, number] = (after ?? "").split(".");
    return of === life ? kept.filter(({ id }) => Number(id.split(".")[1]) > Number(number)) : kept;
  };
  return {
    add(event) {
      const placed = place(event);
      if (isForSomebody(event) && !namesGone(placed)) kept.push(placed);
      if (kept.length > capacity) kept.shift();
      tell(placed);
    },
    kept: () => kept.map(({ event }) => event),
    async *events({ after = null, signal } = {}) {
      const reader = createReader(behind(after), { capacity, lost: (events) => place({ type: "lost", events }) });
      readers.add(reader);
      signal?.addEventListener("abort", reader.wake, { once: true });
      try {
        while (!isClosed && !signal?.aborted) {
          const next = reader.take();
          if (next) yield next;
          else await reader.woken();
        }
      } finally {
        readers.delete(reader);
      }
    },
    forget({ userId, username }) {
      gone.add(userId);
      if (username !== null) gone.add(`USERNAME#${username}`);
      for (const name of [...gone].slice(0, -mostGone)) gone.delete(name);
      kept = kept.filter((placed) => !namesGone(placed));
      for (const reader of readers) reader.drop(namesGone);
      tell(place({ type: "removed", userId }));
    },
    close() {
      isClosed = true;
      for (const reader of readers) reader.wake();
    },
  };
}
