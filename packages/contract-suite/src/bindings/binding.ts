import type { AppRouter } from "@quick-photos/api";
import type { StoredSession, UploadTicket } from "@quick-photos/client-sdk";
import type { TRPCClient } from "@trpc/client";

/** One caller's way to the API; the same type whatever lies between. */
export interface Connection {
  readonly api: TRPCClient<AppRouter>;
  /** Brings the bytes of an upload to where its ticket says; rejects when they are refused. */
  put(ticket: UploadTicket, bytes: Uint8Array): Promise<void>;
}

/** Plain HTTP: a path and what `fetch` takes. */
export type Http = (path: string, init?: RequestInit) => Promise<Response>;

/** A clock that can be moved. */
export interface Clock {
  now(): Date;
  /** Moves every later reading ahead. */
  advance(ms: number): void;
}

/** What the service has written, seen from behind. */
export interface Storage {
  /** Returns where a text occurs: every item in whose attributes, every file in whose path; jobs under way aside. */
  find(text: string): Promise<string[]>;
}

/**
 * What only some bindings have: HTTP underneath, a clock to move, a table to look into, a line of passwords that a test
 * can fill, room for a crowd at one address, streams that stay open.
 */
export interface Abilities {
  readonly http: Http | null;
  readonly clock: Clock | null;
  readonly storage: Storage | null;
  readonly line: true | null;
  readonly room: true | null;
  readonly live: true | null;
}

/** A way to run the whole service, and to call it. */
export interface Binding extends Abilities, AsyncDisposable {
  /** The origin that a browser would be at. */
  readonly origin: string;
  /** Calls without a session, under another host name. */
  connectAt(hostname: string): Connection;
  /** Calls as a device does: with a session, which it renews, or with none. */
  connect(session?: StoredSession): Connection;
  /** Calls with this very access token, whatever becomes of it. */
  connectWith(accessToken: string): Connection;
}

/** Why a case does not run on a binding that lacks what it needs. */
export const missingAbility: Record<keyof Abilities, string> = {
  http: "calls in process never become HTTP requests",
  clock: "the clock of another process cannot be moved",
  storage: "the table belongs to the server's own engine",
  line: "a thousand may wait for their turn with a password",
  room: "its limits keep so many from coming at once",
  live: "its streams tell what there is, and end",
};
