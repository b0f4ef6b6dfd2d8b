import { randomUUID } from "node:crypto";
import type { Session } from "@quick-photos/contract";
import { decodeJwt } from "jose";
import type { LedgerLine } from "./account-ledger.ts";

type Fetch = typeof globalThis.fetch;

/** What a call that concerns an account is about. */
interface AccountCall {
  procedure: string;
  input: { username?: unknown; password?: unknown; newPassword?: unknown };
  /** Who calls, null for somebody without a session. */
  callerId: string | null;
}

/** Calls that have a request of their own, each of which changes who gets in, and with what. */
const concerned: ReadonlySet<string> = new Set([
  "users.create",
  "users.changePassword",
  "users.remove",
  "session.signIn",
  "session.signInWithPasskey",
  "session.recover",
  "session.refresh",
]);

const userIdOf = (accessToken: string): string => decodeJwt(accessToken).sub ?? "";

function readCaller(init: RequestInit): string | null {
  const token = new Headers(init.headers).get("authorization")?.replace(/^Bearer /, "") ?? "";
  try {
    return userIdOf(token);
  } catch {
    // Some cases present what is no token.
    return null;
  }
}

/** Returns the call that a request makes, null where it concerns no account or is none. */
function readCall(input: Parameters<Fetch>[0], init: RequestInit = {}): AccountCall | null {
  const url = new URL(input instanceof Request ? input.url : input);
  const procedure = url.pathname.replace(/^\/trpc\//, "");
  if (!concerned.has(procedure) || url.searchParams.has("batch") || typeof init.body !== "string") return null;
  try {
    return { procedure, input: Object(JSON.parse(init.body)), callerId: readCaller(init) };
  } catch {
    // Some cases send what is no JSON.
    return null;
  }
}

async function readAnswer(response: Response): Promise<{ user?: { userId: string }; session?: Session }> {
  const answer = await response.clone().json();
  return Object(answer.result?.data);
}

/** Returns a `fetch` that tells of every account it makes, of the sessions it gets, and of what lets in from then on. */
export function recordAccounts(fetch: Fetch, write: (line: LedgerLine) => void): Fetch {
  const before = ({ procedure, input }: AccountCall, ask: string) => {
    const { username, password, newPassword } = input;
    if (procedure === "users.create" && typeof username === "string" && typeof password === "string") {
      write({ is: "asked", ask, username, password });
    }
    if (typeof newPassword === "string") write({ is: "password", userId: null, password: newPassword });
  };
  const after = async ({ procedure, input, callerId }: AccountCall, ask: string, response: Response) => {
    if (!response.ok) {
      if (procedure === "users.create" && response.status < 500) write({ is: "refused", ask });
      return;
    }
    const { user, session } = await readAnswer(response);
    if (procedure === "users.create" && user) write({ is: "created", ask, userId: user.userId });
    const userId = session ? userIdOf(session.accessToken) : callerId;
    if (userId === null) return;
    if (session) write({ is: "session", session: { ...session, userId, obtainedAt: new Date().toISOString() } });
    if (typeof input.newPassword === "string") write({ is: "password", userId, password: input.newPassword });
    if (procedure === "users.remove") write({ is: "removed", userId });
  };
  return async (input, init) => {
    const call = readCall(input, init);
    if (!call) return fetch(input, init);
    const ask = randomUUID();
    before(call, ask);
    const response = await fetch(input, init);
    await after(call, ask, response);
    return response;
  };
}
