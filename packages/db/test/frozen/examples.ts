import type { ItemName, ValueOf } from "../../src/entities/items.ts";
import { createNotificationId } from "../../src/entities/notification-id.ts";

const ada = "0123456789ABCDEF";
const ben = "FEDCBA9876543210";
const ulid = "01KAZ5E4M0T5Q9J8W2X3Y4Z5A6";
const at = "2026-11-25T10:00:00.000Z";
/** Seconds since the epoch, in 2099: readers take what has expired for gone. */
const expiresAt = 4_070_908_800;

const card = (userId: string, username: string) => {
  return { userId, username, displayName: username.toUpperCase(), picture: null, version: 3 };
};

/** A value of every kind of item, with every attribute that it may have. */
export const examples: { [Name in ItemName]: ValueOf<Name> } = {
  profile: {
    ...card(ada, "ada"),
    picture: `profiles/${ada}/small.webp`,
    location: "Porto",
    status: "On the road",
    interests: ["trams", "tiles"],
    createdAt: at,
    counts: { photos: 1, followers: 2, followed: 3 },
    watermarks: { "shard-1": "000000000000000000001" },
    largeSince: at,
  },
  photo: {
    ownerId: ada,
    ulid,
    createdAt: at,
    caption: "Low tide",
    altText: "A beach at low tide, with one boat aground",
    owner: card(ada, "ada"),
    media: {
      width: 1200,
      height: 800,
      placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
      renditions: { thumb: "photos/t.webp", feed: "photos/f.webp", full: "photos/l.webp" },
    },
    counts: { heart: 1, smiley: 0, thumbsUp: 0, sunglasses: 0 },
    latestReactors: [{ user: card(ben, "ben"), kind: "heart", reactedAt: at }],
    watermarks: { "shard-1": "000000000000000000002" },
  },
  removedPhoto: { ownerId: ada, ulid, expiresAt },
  nameWord: { word: "ada.l", user: card(ada, "ada.l") },
  exploreEntry: {
    level: 2,
    shard: "0",
    ownerId: ada,
    ulid,
    altText: "A beach at low tide, with one boat aground",
    media: {
      width: 1200,
      height: 800,
      placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
      renditions: { thumb: "photos/t.webp", feed: "photos/f.webp", full: "photos/l.webp" },
    },
    expiresAt,
  },
  reaction: { reactorId: ben, ownerId: ada, ulid, kind: "heart", reactedAt: at, reactor: card(ben, "ben") },
  reactor: { photoId: `${ada}.${ulid}`, user: card(ben, "ben"), kind: "heart", reactedAt: at },
  follow: { followerId: ben, followedId: ada, followedAt: at, follower: card(ben, "ben"), followed: card(ada, "ada") },
  session: {
    userId: ada,
    sessionId: ulid,
    secretHash: "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
    familyHash: "LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ",
    device: "Firefox on Linux",
    createdAt: at,
    rotatedAt: at,
    expiresAt,
  },
  notification: {
    userId: ada,
    notificationId: createNotificationId({ kind: "reactions", subject: `${ada}.${ulid}`, at }),
    at,
    changedAt: at,
    content: {
      kind: "reactions",
      photo: { photoId: `${ada}.${ulid}`, thumb: "photos/t.webp" },
      count: 1,
      latest: [{ user: card(ben, "ben"), kind: "heart", reactedAt: at }],
      watermarks: { "shard-1": "000000000000000000003" },
    },
    expiresAt,
  },
  inboxState: { userId: ada, readAt: at, expiresAt },
  feedEntry: { userId: ben, ulid, ownerId: ada, expiresAt },
  largeFollowed: { userId: ben, follows: new Set([`${at}#${ada}`]) },
  suggestions: {
    userId: ben,
    computedAt: at,
    candidates: [{ userId: ada, mutual: 2, followedBy: [ben] }],
    photos: { [ada]: [ulid] },
    expiresAt,
  },
  bookmark: { userId: ben, ulid, ownerId: ada, savedAt: at },
  usernameClaim: { username: "ada", userId: ada, passwordHash: "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA", expiresAt },
  job: {
    jobId: ulid,
    kind: "removePhoto",
    params: { ownerId: ada, ulid },
    cursor: '{"sweep":1}',
    attempts: 1,
    lastError: "the store of files is away",
    leaseOwner: "server-1",
    leaseUntil: 1_795_000_000_000,
  },
  deadLetter: { source: "shard-1", place: "000000000000000000004", reason: "it cannot be read", at, content: "{}" },
  checkpoint: {
    shardId: "shard-1",
    sequenceNumber: "5",
    leaseOwner: "server-1",
    leaseUntil: 1_795_000_000_000,
    wantedBy: "server-2",
    wantedUntil: 1_795_000_003_000,
  },
  endedSession: { endedAt: at, mark: "n4bQgYhMfWWaL-qgxVrQFa", expiresAt },
  recoveryCodes: { userId: ada, hashes: { "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU": true }, createdAt: at },
  passkey: {
    userId: ada,
    passkeyId: "n4bQgYhMfWWaL-qgxVrQFa",
    publicKey: "pQECAyYgASFYIA",
    counter: 3,
    transports: ["internal"],
    name: "Chrome on Android",
    createdAt: at,
    lastUsedAt: at,
    answeredAt: 1_795_000_000_000,
  },
  migration: {
    name: "versions",
    declaration: "Photo 2, Session 2",
    step: "walk",
    startedAt: at,
    changedAt: at,
    places: [
      { after: { PK: `USER#${ada}`, SK: "PROFILE" }, isDone: false },
      { after: null, isDone: true },
    ],
    counts: { items: 12, "rewritten Photo 1": 3 },
    leaseOwner: "migrator-1",
    leaseUntil: 1_795_000_000_000,
  },
};
