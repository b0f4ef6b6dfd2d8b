import { appendFileSync, readFileSync } from "node:fs";
import type { StoredSession } from "@quick-photos/client-sdk";

/** A line of the ledger. What may come to be is written before it is asked for, so that no end of this process loses it. */
export type LedgerLine =
  | { is: "asked"; ask: string; username: string; password: string }
  | { is: "refused"; ask: string }
  | { is: "created"; ask: string; userId: string }
  | { is: "session"; session: StoredSession }
  /** Null before it is known that the password was taken, and whose it is. */
  | { is: "password"; userId: string | null; password: string }
  | { is: "removed"; userId: string };

/** An account of a run, as far as its ledger knows. */
export interface LedgerAccount {
  /** As it was on signing up. */
  username: string;
  /** Null when the answer to the sign-up never came. */
  userId: string | null;
  /** The newest first. */
  passwords: string[];
  session: StoredSession | null;
}

/** Appends a line to a ledger, which only its owner may read: with it one is whoever is in it. */
export function writeLine(file: string, line: LedgerLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

function readLines(file: string): LedgerLine[] {
  const lines = readFileSync(file, "utf8").split("\n");
  // A process that was killed may have left half of its last line, whose account was never asked for.
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

/** Returns the accounts that a ledger has and that are not known to be gone. */
export function readAccounts(file: string): LedgerAccount[] {
  const asked = new Map<string, LedgerAccount>();
  const created = new Map<string, LedgerAccount>();
  const unassigned = new Set<string>();
  const recorders: { [Is in LedgerLine["is"]]: (line: Extract<LedgerLine, { is: Is }>) => void } = {
    asked: ({ ask, username, password }) =>
      void asked.set(ask, { username, userId: null, passwords: [password], session: null }),
    refused: ({ ask }) => void asked.delete(ask),
    created({ ask, userId }) {
      const account = asked.get(ask);
      if (account) created.set(userId, Object.assign(account, { userId }));
    },
    session({ session }) {
      const account = created.get(session.userId);
      if (account) account.session = session;
    },
    password({ userId, password }) {
      if (userId === null) unassigned.add(password);
      else created.get(userId)?.passwords.unshift(password);
    },
    removed: ({ userId }) => void created.delete(userId),
  };
  for (const line of readLines(file)) recorders[line.is](line as never);
  const unanswered = [...asked.values()].filter(({ userId }) => userId === null);
  return [...created.values(), ...unanswered].map((account) => ({
    ...account,
    passwords: [...new Set([...account.passwords, ...unassigned])],
  }));
}
