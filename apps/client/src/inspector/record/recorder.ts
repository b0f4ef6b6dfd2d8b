import { createValue } from "../../ui/create-value.ts";
import type { KeptEvent, TraceEvent } from "../api/dev-types.ts";
import { bounded } from "./bounded.ts";
import { follows } from "./claim.ts";
import {
  type Act,
  type CacheHit,
  type Connection,
  emptyRecording,
  type Recording,
  type SentRequest,
} from "./recording.ts";

/** What those report to who watch the page and the server, and what the inspector shows. */
export interface Recorder {
  read(): Recording;
  subscribe(listener: () => void): () => void;
  /** Begins an act. One that waits is shown only once something follows from it. */
  begin(act: Omit<Act, "id" | "at">, waits?: "waits"): void;
  /** Notes a request that begins; returns how to note its answer. */
  send(request: {
    procedures: string[];
    isBackground: boolean;
  }): (answer: Pick<SentRequest, "requestId" | "status">) => void;
  /** Notes that a screen got something that the page remembered since before the act. */
  remember(hit: Omit<CacheHit, "actId">, updatedAt: number): void;
  trace(event: TraceEvent): void;
  connect(connection: Connection): void;
  /** Forgets everything. */
  startOver(): void;
}

/** How soon something has to follow from an act that waits, in milliseconds: a search waits for the next letter. */
const promptMs = 600;

/** Whether an event has a user's id in it, in a key or in what was sent. */
const names = (event: KeptEvent, userId: string): boolean => JSON.stringify(event).includes(userId);

/** Makes a recorder, which looks at the clock `now`. */
export function createRecorder(now: () => number): Recorder {
  const value = createValue<Recording>(emptyRecording(now(), { state: "connecting" }));
  let nextId = 1;
  let sent = 0;
  let waiting: Act | undefined;
  const write = (change: Partial<Recording>) => value.write(bounded({ ...value.read(), ...change }));
  const current = (): Act | undefined => {
    const isPrompt = waiting !== undefined && now() - waiting.at <= promptMs;
    return isPrompt ? waiting : value.read().acts.at(-1);
  };
  const show = (act: Act | undefined) => {
    if (!act || act !== waiting) return;
    write({ acts: [...value.read().acts, act] });
    waiting = undefined;
  };
  return {
    read: value.read,
    subscribe: value.subscribe,
    begin(act, waits) {
      waiting = { ...act, id: nextId++, at: now() };
      if (!waits) show(waiting);
    },
    send({ procedures, isBackground }) {
      const act = current();
      const isOwn = !isBackground && follows(act, value.read().requests, now());
      if (isOwn) show(act);
      const { acts } = value.read();
      const actId = (isOwn ? act : acts.at(-1))?.id ?? 0;
      const unanswered = { requestId: null, status: null, startedAt: now(), endedAt: null };
      let request: SentRequest = { id: ++sent, actId, isBackground: !isOwn, procedures, ...unanswered };
      write({ requests: [...value.read().requests, request] });
      return (answer) => {
        const before = request;
        request = { ...before, ...answer, endedAt: now() };
        write({ requests: value.read().requests.map((one) => (one === before ? request : one)) });
      };
    },
    remember({ procedure, hash }, updatedAt) {
      const act = current();
      if (!act || updatedAt >= act.at || !follows(act, value.read().requests, now())) return;
      show(act);
      const { hits } = value.read();
      if (hits.some((hit) => hit.actId === act.id && hit.hash === hash)) return;
      write({ hits: [...hits, { actId: act.id, procedure, hash }] });
    },
    trace(event) {
      const { lost, events } = value.read();
      if (event.type === "lost") write({ lost: lost + event.events });
      else if (event.type === "removed") write({ events: events.filter((one) => !names(one, event.userId)) });
      else write({ events: [...events, event] });
    },
    connect: (connection) => write({ connection }),
    startOver() {
      waiting = undefined;
      value.write(emptyRecording(now(), value.read().connection));
    },
  };
}
