import type { LiveEvent } from "@quick-photos/client-sdk";
import type { Connection } from "../bindings/binding.ts";

/** An event and its id. */
interface ReceivedEvent {
  id: string;
  data: LiveEvent;
}

/** Somebody's open stream. */
export interface LiveStream {
  /** Returns the next event; rejects when the stream fails, or ends. */
  next(): Promise<ReceivedEvent>;
  close(): void;
}

/** How long an event may take, in milliseconds: longer than a client waits before it connects again. */
const patienceMs = 10_000;

/** Opens a stream, after an event when its id is given. */
export function openLiveStream({ api }: Pick<Connection, "api">, lastEventId?: string): LiveStream {
  const received: ReceivedEvent[] = [];
  let ended: unknown = null;
  let wake = () => {};
  const end = (reason: unknown) => {
    ended ??= reason;
    wake();
  };
  const { unsubscribe } = api.inbox.live.subscribe(lastEventId === undefined ? {} : { lastEventId }, {
    onData(event) {
      received.push(event);
      wake();
    },
    onError: end,
    onComplete: () => end(new Error("the stream is complete")),
  });
  return {
    async next() {
      const timer = setTimeout(() => end(new Error("nothing has happened for too long")), patienceMs);
      while (received.length === 0 && ended === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      clearTimeout(timer);
      const event = received.shift();
      if (event === undefined) throw ended;
      return event;
    },
    close: unsubscribe,
  };
}

/** Returns the first event of a stream, and closes it. */
export async function firstEvent(connection: Pick<Connection, "api">, lastEventId?: string): Promise<ReceivedEvent> {
  const stream = openLiveStream(connection, lastEventId);
  try {
    return await stream.next();
  } finally {
    stream.close();
  }
}
