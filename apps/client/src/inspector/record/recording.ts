import type { KeptEvent } from "../api/dev-types.ts";

/** Something that somebody did, to which what follows from it belongs. */
export interface Act {
  id: number;
  kind: "opened" | "tapped" | "typed" | "scrolled" | "went";
  /** What was tapped or typed into, by its accessible name; where one went, as path. */
  name: string;
  /** Milliseconds since the epoch, as all times of a recording. */
  at: number;
}

/** An HTTP request of this page that called procedures. */
export interface SentRequest {
  id: number;
  /** The act that it follows from; of one in the background, the one before it. Zero before all acts. */
  actId: number;
  isBackground: boolean;
  procedures: string[];
  /** What the server calls it; null until it answers. */
  requestId: string | null;
  /** The HTTP status; null until it answers, and where nobody did. */
  status: number | null;
  startedAt: number;
  endedAt: number | null;
}

/** What a screen got from what the page remembered, without a request. */
export interface CacheHit {
  actId: number;
  procedure: string;
  /** Of the query, with its input. */
  hash: string;
}

/** How it stands with the trace of the server. */
export type Connection =
  | { state: "connecting" | "open" | "reconnecting" | "signedOut" }
  /** In the server's own words. */
  | { state: "refused"; why: string };

/** All that has been seen since the page was opened or the recording was begun anew. */
export interface Recording {
  since: number;
  acts: readonly Act[];
  requests: readonly SentRequest[];
  hits: readonly CacheHit[];
  events: readonly KeptEvent[];
  /** Events that the server has told to nobody, for it did not wait. */
  lost: number;
  /** Acts that were let go of, the oldest first. */
  forgotten: number;
  connection: Connection;
}

/** Returns a recording of nothing. */
export const emptyRecording = (since: number, connection: Connection): Recording => ({
  since,
  acts: [],
  requests: [],
  hits: [],
  events: [],
  lost: 0,
  forgotten: 0,
  connection,
});
