import type { Passkey } from "../entities/passkey.ts";
import type { UserCard } from "../entities/user-card.ts";
import type { QueryRequest } from "../io/requests.ts";
import { type ListRequest, type PageRequest, pageQuery } from "../pages/query-page.ts";

// What the patterns' examples are made of. Nobody is called so, and nothing is stored.

/** The caller of an example. */
export const me = "0123456789ABCDEF";

/** Whom the caller looks at, follows or reacts to. */
export const them = "FEDCBA9876543210";

/** The time of an example. */
export const now = new Date("2026-11-22T12:00:00.000Z");

/** A photo of the caller's. */
export const myPhoto = { ownerId: me, ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };

/** A photo of the other one's. */
export const theirPhoto = { ownerId: them, ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };

/** The caller's card. */
export const myCard: UserCard = { userId: me, username: "anna", displayName: "Anna", picture: null, version: 1 };

/** The other one's card. */
export const theirCard: UserCard = { ...myCard, userId: them, username: "ben", displayName: "Ben" };

/** The caller when signing up. */
export const newUser = {
  userId: me,
  username: "anna",
  passwordHash: "hash",
  displayName: "Anna",
  location: "Lisbon",
  status: "",
  interests: ["sea"],
  createdAt: now.toISOString(),
};

/** The caller's session. */
export const mySession = {
  userId: me,
  sessionId: "s",
  secretHash: "secret hash",
  familyHash: "family hash",
  createdAt: now,
  expiresAt: now,
};

/** A passkey of the caller's. */
export const myPasskey: Passkey = {
  userId: me,
  passkeyId: "p",
  publicKey: "key",
  counter: 1,
  transports: ["internal"],
  name: "Phone",
  createdAt: now.toISOString(),
  lastUsedAt: now.toISOString(),
  answeredAt: now.getTime(),
};

const page: PageRequest = { limit: 20 };

/** Returns the Query of a list's first page. */
export function firstPage(list: Omit<ListRequest, "list">): QueryRequest {
  return pageQuery({ list: "example", ...list }, page);
}

/** The files of a photo. */
export const media = { width: 4, height: 5, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "u" } };
