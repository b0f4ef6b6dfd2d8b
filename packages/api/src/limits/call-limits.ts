/** How many of something may be had within how long, by whom they are counted, and what they are. */
export interface CallLimit {
  /** The variable that sets it, as in `LIMIT_READS=300/10`: so many within so many seconds. */
  setting: `LIMIT_${string}`;
  by: "person" | "address" | "account" | "account and address";
  points: number;
  /** Length of a window. It begins with the first call, and whoever has used it up waits for its end. */
  seconds: number;
  /** What is counted, for `--help` and the table in docs/security.md. */
  counts: string;
  /** Whether a request may hold one such call at most: what costs a good part of a second is asked for one by one. */
  isAlone?: true;
  /** Whether a call is taken back unless it turns out that its secret was wrong. */
  onlyWrong?: true;
}

/**
 * Every limit, said once: settings, help and documents are made of it. What an app does by itself or by a busy hand has
 * windows of ten seconds, which `client-sdk` waits out unseen; the numbers are some ten times what the app's screens ask
 * for at their fastest. What strangers may try is counted by the hour or the ten minutes: a patient owner is back after
 * that at the latest, and a guesser has 1,440 tries a day on an account from one address, 2,400 from all of them.
 */
export const callLimits = {
  reads: { setting: "LIMIT_READS", by: "person", points: 300, seconds: 10, counts: "queries of somebody signed in" },
  visits: { setting: "LIMIT_VISITS", by: "address", points: 300, seconds: 10, counts: "calls without a session" },
  writes: { setting: "LIMIT_WRITES", by: "person", points: 100, seconds: 10, counts: "changes by somebody signed in" },
  uploads: { setting: "LIMIT_UPLOADS", by: "person", points: 30, seconds: 10, counts: "uploads asked for" },
  uploadMegabytes: {
    setting: "LIMIT_UPLOAD_MEGABYTES",
    by: "person",
    points: 500,
    seconds: 3_600,
    counts: "megabytes of uploads, until published",
  },
  exports: { setting: "LIMIT_EXPORTS", by: "person", points: 10, seconds: 600, counts: "exports as one file" },
  streams: { setting: "LIMIT_STREAMS", by: "person", points: 30, seconds: 10, counts: "streams opened" },
  renewals: {
    setting: "LIMIT_RENEWALS",
    by: "address",
    points: 300,
    seconds: 10,
    counts: "sessions renewed, or ended by their token",
  },
  signUps: {
    setting: "LIMIT_SIGN_UPS",
    by: "address",
    points: 30,
    seconds: 3_600,
    counts: "accounts asked for",
    isAlone: true,
  },
  signIns: {
    setting: "LIMIT_SIGN_INS",
    by: "address",
    points: 60,
    seconds: 600,
    counts: "sign-ins with a wrong secret",
    isAlone: true,
    onlyWrong: true,
  },
  secrets: {
    setting: "LIMIT_SECRETS",
    by: "person",
    points: 20,
    seconds: 600,
    counts: "calls that make or check a secret",
    isAlone: true,
  },
  guesses: {
    setting: "LIMIT_GUESSES",
    by: "account and address",
    points: 10,
    seconds: 600,
    counts: "wrong secrets, until a right one",
  },
  guessesAnywhere: {
    setting: "LIMIT_GUESSES_ANYWHERE",
    by: "account",
    points: 100,
    seconds: 3_600,
    counts: "wrong secrets from where nobody of it was",
  },
} as const satisfies Record<string, CallLimit>;

/** The name of a limit. */
export type CallLimitName = keyof typeof callLimits;

/** What a procedure may declare that it counts as; the others follow from who calls and what with. */
export type ProcedureLimit = Exclude<CallLimitName, "visits" | "guesses" | "guessesAnywhere" | "uploadMegabytes">;
