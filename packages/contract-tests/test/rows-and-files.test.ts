import { createClient, createMemorySessionStore } from "@quick-photos/client-sdk";
import type { ErrorReason } from "@quick-photos/contract";
import { createImage } from "@quick-photos/contract-suite/world/images";
import { failureOf } from "@quick-photos/contract-suite/world/refusal";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import { accessPatterns, parsePhotoId } from "@quick-photos/db";
import { keys } from "@quick-photos/db/items";
import { existingPhotos } from "@quick-photos/db/rows";
import { createApp, createLogger } from "@quick-photos/server";
import { repeats } from "@quick-photos/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectInProcess } from "../src/bindings/in-process.ts";
import { composeTwoServers, type TwoServers } from "../src/bindings/two-servers.ts";

/** For all stories of a night: each takes a second of a busy machine, and a bucket two. */
const timeout = repeats({ usually: 120_000, long: 600_000 });

/** Longer than a ticket is good and than the auditor leaves files alone, in milliseconds. */
const laterMs = 4 * 60 * 60 * 1000;

const password = "correct horse battery staple";

const server = fc.constantFrom(0 as const, 1 as const);
const place = fc.nat({ max: 1 });
const act = (does: "publish" | "remove" | "dieAfterFiles" | "dieAfterRow" | "setPicture") =>
  fc.record({ does: fc.constant(does), server, place });
const action = fc.oneof(
  { weight: 6, arbitrary: act("publish") },
  { weight: 5, arbitrary: act("remove") },
  { weight: 3, arbitrary: act("setPicture") },
  /** A publisher whose process dies before its row, and a remover whose process dies before the files go. */
  { weight: 1, arbitrary: act("dieAfterFiles") },
  { weight: 1, arbitrary: act("dieAfterRow") },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("removeAccount" as const), server, place }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** What happens at once, several times over. */
const story = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });

/** How a call may be refused here: what it was about has been removed, or its bytes have. */
const acceptable: (ErrorReason | undefined)[] = [
  "UPLOAD_USED_UP",
  "UPLOAD_MISSING",
  "PHOTO_NOT_FOUND",
  "USER_NOT_FOUND",
  "SESSION_ENDED",
  "WRITE_CONFLICT",
];

/** Somebody with two uploads to publish and two to become pictures. */
async function arrive({ servers }: TwoServers) {
  const open = connectInProcess(servers[0].services, null);
  const { user, session } = await open.api.users.create.mutate({ username: createUsername(), password });
  const connections = servers.map(({ services }) => connectInProcess(services, session.accessToken));
  const [first] = connections as [(typeof connections)[number]];
  const file = await createImage();
  const uploadId = async () => {
    const ticket = await first.api.photos.createUpload.mutate({
      contentType: "image/png",
      byteLength: file.byteLength,
    });
    await first.put(ticket, file);
    return ticket.uploadId;
  };
  const [photos, pictures] = [
    [await uploadId(), await uploadId()],
    [await uploadId(), await uploadId()],
  ];
  const addressOf = async (id: string) => {
    const { ulid } = await servers[0].services.media.readTicket({ ownerId: user.userId, uploadId: id });
    return { ownerId: user.userId, ulid };
  };
  return { userId: user.userId, connections, photos, pictures, addresses: await Promise.all(photos.map(addressOf)) };
}

type Person = Awaited<ReturnType<typeof arrive>>;

async function perform({ servers, clock }: TwoServers, person: Person, { does, server, place }: Action) {
  const api = (person.connections[server] as Person["connections"][number]).api;
  const uploadId = (does === "setPicture" ? person.pictures : person.photos)[place] ?? "";
  const address = person.addresses[place] ?? { ownerId: "", ulid: "" };
  const { db, media } = servers[server].services;
  switch (does) {
    case "publish":
      return api.photos.publish.mutate({ uploadId });
    case "remove":
      return api.photos.remove.mutate({ photoId: `${address.ownerId}.${address.ulid}` });
    case "setPicture":
      return api.users.update.mutate({ pictureUploadId: uploadId });
    case "removeAccount":
      return api.users.remove.mutate({ password });
    case "dieAfterRow":
      return accessPatterns.photos.remove.run(db, { ...address, now: clock.now() });
    case "dieAfterFiles":
      return media.finishPhoto({ ownerId: person.userId, uploadId }).catch(() => {});
  }
}

/** What has become certain of a photo: that it was published, and that it was removed after that. */
interface Known {
  isPublished: boolean;
  isRemoved: boolean;
  mayBeRemoved: boolean;
}

/** Acts it out, and returns what is certain of each photo in the end. */
async function actOut(two: TwoServers, person: Person, batches: Action[][]): Promise<Known[]> {
  const known = person.photos.map((): Known => ({ isPublished: false, isRemoved: false, mayBeRemoved: false }));
  let hasAccount = true;
  for (const batch of batches) {
    hasAccount &&= !batch.some(({ does }) => does === "removeAccount");
    const before = structuredClone(known);
    const failures = await Promise.all(batch.map((one) => failureOf(perform(two, person, one))));
    for (const [at, { does, place }] of batch.entries()) {
      const failure = failures[at];
      const [now, was] = [known[place], before[place]];
      if (!now || !was) continue;
      if (failure) expect(acceptable).toContain(failure.reason);
      // What a stale cache lets through for an account that is gone is taken back, and so is what remembers it.
      if (does === "publish" && was.isRemoved && hasAccount) expect(failure).not.toBeNull();
      if (does === "publish" && !failure) now.isPublished = true;
      const removes = does === "remove" || does === "dieAfterRow";
      if (does === "removeAccount") for (const each of known) each.mayBeRemoved = true;
      if (removes) now.mayBeRemoved = true;
      if (removes && !failure && was.isPublished) now.isRemoved = true;
    }
  }
  return known;
}

/** Nothing is left of an account that is gone, its removed photos' memories included. */
async function expectNothingLeft({ servers }: TwoServers, { userId }: Person) {
  const { items } = await servers[0].services.db.table.query({
    KeyConditionExpression: "PK = :pk",
    ExpressionAttributeValues: { ":pk": keys.profile.partition.format({ userId }) },
    ProjectionExpression: "PK, SK",
  });
  expect(items).toEqual([]);
}

async function expectAgreement(two: TwoServers, { hasDied }: { hasDied: boolean }) {
  const [{ services, mediaRows }] = two.servers;
  two.clock.advance(laterMs);
  const audit = async (repair: boolean) => {
    const { findings } = await services.media.audit({ rows: mediaRows, repair });
    return findings.map(({ kind }) => kind).filter((kind) => kind !== "unusedUpload");
  };
  const leftBehind = ["photoWithoutRow", "fingerprintWithoutPhoto"];
  expect((await audit(true)).filter((kind) => !(hasDied && leftBehind.includes(kind)))).toEqual([]);
  expect(await audit(false)).toEqual([]);
}

async function expectEnd(two: TwoServers, person: Person, known: Known[], batches: Action[][]) {
  const { db } = two.servers[1].services;
  const there = await existingPhotos(db, person.addresses);
  for (const [at, { ownerId, ulid }] of person.addresses.entries()) {
    const { isPublished, isRemoved, mayBeRemoved } = known[at] as Known;
    if (isRemoved) expect(there.has(`${ownerId}.${ulid}`)).toBe(false);
    if (isPublished && !mayBeRemoved) expect(there.has(`${ownerId}.${ulid}`)).toBe(true);
  }
  if (batches.flat().some(({ does }) => does === "removeAccount")) await expectNothingLeft(two, person);
  await expectAgreement(two, { hasDied: batches.flat().some(({ does }) => does === "dieAfterFiles") });
}

describe.each(["a folder", "a bucket"] as const)("two servers with photos in %s", (kind) => {
  test("whatever is published, removed and replaced at once, rows and files agree, and what is gone stays gone", {
    timeout,
  }, async () => {
    await using two = await composeTwoServers(kind);
    await fc.assert(
      fc.asyncProperty(story, async (batches) => {
        const person = await arrive(two);
        const known = await actOut(two, person, batches);
        await two.settle();
        await expectEnd(two, person, known, batches);
      }),
      { numRuns: repeats({ usually: 2, long: 100 }) },
    );
  });
});

test("a photo that waited for a connection for a day stands first, and its owner's followers hear of it", async () => {
  await using two = await composeTwoServers("a folder");
  const { servers, clock, settle } = two;
  const app = createApp({ services: servers[0].services, logger: createLogger("silent") });
  const connect = async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => app.fetch(new Request(input, init));
    const sessionStore = createMemorySessionStore();
    const client = createClient({ baseUrl: "http://photos.test", fetch, now: clock.now, sessionStore });
    const { user } = await client.api.users.create.mutate({ username: createUsername(), password });
    return { ...client, userId: user.userId };
  };
  const [anna, ben] = [await connect(), await connect()];
  await ben.api.follows.follow.mutate({ userId: anna.userId });
  const file = new Blob([new Uint8Array(await createImage())], { type: "image/png" });
  const ticket = await anna.api.photos.createUpload.mutate({ contentType: "image/png", byteLength: file.size });
  clock.advance(50 * 60 * 1000);
  const earlier = [(await ben.uploadPhoto({ file })).photoId, (await anna.uploadPhoto({ file })).photoId];
  const soon = await anna.uploadPhoto({ file, ticket });
  clock.advance(24 * 60 * 60 * 1000);
  const late = await anna.uploadPhoto({ file, ticket: { ...ticket, uploadId: ticket.uploadId } });
  await settle();
  const newestFirst = [late.photoId, soon.photoId, ...earlier.toReversed()];
  const { items: feed } = await ben.api.feed.home.query();
  expect(feed.map(({ photoId }) => photoId)).toEqual(newestFirst);
  const { items: own } = await anna.api.photos.byUser.query({ userId: anna.userId });
  expect(own.map(({ photoId }) => parsePhotoId(photoId)?.ownerId)).toEqual(own.map(() => anna.userId));
  expect(own.map(({ photoId }) => photoId)).toEqual(newestFirst.filter((id) => id.startsWith(anna.userId)));
  const { items: told } = await ben.api.inbox.list.query();
  expect(told[0]).toMatchObject({ kind: "photo", photo: { photoId: late.photoId } });
});
