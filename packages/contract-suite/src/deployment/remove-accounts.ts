import type { StoredSession } from "@quick-photos/client-sdk";
import pLimit from "p-limit";
import type { Connection } from "../bindings/binding.ts";
import { createHttpConnections } from "../bindings/http-connections.ts";
import { failureOf } from "../world/refusal.ts";
import { createUsername } from "../world/world.ts";
import type { LedgerAccount } from "./account-ledger.ts";

/** How many are removed at once: a server checks a few passwords at a time. */
const atOnce = 4;

type Api = Connection["api"];

/** What became of an attempt: the account is gone, or why it is not. */
type Outcome = "gone" | string;

/** Removes the account of a session. */
async function removeBy(api: Api, passwords: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = "no password is known";
  for (const password of passwords) {
    const remove = () => failureOf(api.users.remove.mutate({ password }));
    let failure = await remove();
    if (failure?.reason === "TOO_MANY_CALLS") {
      // Wrong passwords are counted by username: under another one the owner need not wait.
      await failureOf(api.users.update.mutate({ username: createUsername() }));
      failure = await remove();
    }
    if (!failure) return "gone";
    outcome = failure.reason ?? "no reason";
    if (outcome !== "CREDENTIALS_WRONG") break;
  }
  return outcome;
}

/** Returns what an account is called by now, null when it is gone. */
async function currentUsername(api: Api, { userId, username }: LedgerAccount): Promise<string | null> {
  if (userId === null) return username;
  const call = api.users.byId.query({ userId });
  const failure = await failureOf(call);
  if (failure?.reason === "USER_NOT_FOUND") return null;
  return failure ? username : (await call).username;
}

async function removeAccount(connect: (session?: StoredSession) => Connection, account: LedgerAccount) {
  const { api } = connect();
  const username = await currentUsername(api, account);
  if (username === null) return "gone";
  let outcome: Outcome = "no session is known";
  if (account.session) outcome = await removeBy(connect(account.session).api, account.passwords);
  if (outcome === "gone") return outcome;
  for (const password of account.passwords) {
    const connection = connect();
    const failure = await failureOf(connection.api.session.signIn.mutate({ username, password }));
    if (!failure) return removeBy(connection.api, [password]);
    outcome = failure.reason ?? "no reason";
    if (outcome !== "CREDENTIALS_WRONG") break;
  }
  // Nobody has heard that it was made, and nobody gets in: it was not.
  return account.userId === null && outcome === "CREDENTIALS_WRONG" ? "gone" : outcome;
}

/** Removes accounts of a service; returns those that it could not, with the last reason. */
export async function removeAccounts(
  service: { baseUrl: string; fetch: typeof globalThis.fetch },
  accounts: readonly LedgerAccount[],
): Promise<{ username: string; reason: string }[]> {
  const { connect } = createHttpConnections({ ...service, now: () => new Date() });
  const inTurn = pLimit(atOnce);
  const outcomes = await Promise.all(
    accounts.map((account) => inTurn(async () => ({ account, reason: await removeAccount(connect, account) }))),
  );
  return outcomes.flatMap(({ account, reason }) => (reason === "gone" ? [] : [{ username: account.username, reason }]));
}
