import type { Binding } from "@quick-photos/contract-suite/bindings/binding";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { createWorld, type Person } from "@quick-photos/contract-suite/world/world";
import { accessPatterns, createSession, createUlid, formatPhotoId, parsePhotoId } from "@quick-photos/db";
import { keys } from "@quick-photos/db/items";
import { usualPhoto, usualProfile } from "@quick-photos/testing/people";
import { admitCrowd, type Passerby } from "../bindings/crowd.ts";
import { bindInProcess, type InProcessBinding } from "../bindings/in-process.ts";
import type { Storage } from "../bindings/storage.ts";

/** Items of a page, which is what lists are measured with (data-model.md, "Cost"). */
export const pageSize = 20;

/** What a stage needs of a way to the service: its table, and rest after what was done. */
export interface StageBinding extends Binding {
  readonly storage: Storage;
  settle(): Promise<void>;
}

/** Where procedures are measured: a service, and people and photos of usual sizes. */
export interface Stage<B extends StageBinding = StageBinding> extends AsyncDisposable {
  readonly binding: B;
  /** A page full of people, unless the stage was set for fewer. */
  readonly crowd: Passerby[];
  /** Signs somebody up, with a usual profile and the usual password unless one is given. */
  signUp(account?: { password?: string }): Promise<Person>;
  /** Lets somebody in who does not act, with a usual profile. */
  admit(): Promise<Passerby>;
  /** Publishes a photo whose files there are none of. */
  addPhoto(ownerId: string): Promise<string>;
  addFollow(followerId: string, followedId: string): Promise<void>;
  /** Signs somebody in who shows no password; returns the session's id. */
  addSession(userId: string): Promise<string>;
  /** Has a photo counted as one that more have reacted to than to any other. */
  acclaim(photoId: string): Promise<void>;
  /** Lets people react, and waits until it is counted. */
  addReactions(photoId: string, reactors: { userId: string }[]): Promise<void>;
}

/** A session that nobody can renew, with all that its row usually holds: 0.3 KB. */
function usualSession(userId: string, sessionId: string) {
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 30 * 24 * 60 * 60 * 1000);
  const hashes = { secretHash: "h".repeat(43), familyHash: "f".repeat(43) };
  return { userId, sessionId, ...hashes, device: "Chrome on Android", createdAt, expiresAt };
}

/** Sets a stage in this process, without HTTP. */
export async function openStage(): Promise<Stage<InProcessBinding>> {
  return setStage(await bindInProcess());
}

/** Sets a stage on a service, which ends with it; with fewer people where nothing is measured by the page. */
export async function setStage<B extends StageBinding>(binding: B, size: number = pageSize): Promise<Stage<B>> {
  const { storage } = binding;
  const { db } = storage;
  const world = createWorld(binding);
  return {
    binding,
    crowd: await admitCrowd(binding, storage, { size }),
    signUp: (account) => world.signUp({ ...usualProfile, ...account }),
    async admit() {
      const [somebody] = await admitCrowd(binding, storage, { size: 1 });
      if (!somebody) throw new RangeError("a crowd of one is somebody");
      return somebody;
    },
    async addPhoto(ownerId) {
      const { photo } = await accessPatterns.photos.publish.run(db, usualPhoto(ownerId, createUlid()));
      return formatPhotoId(photo);
    },
    addFollow: (followerId, followedId) =>
      accessPatterns.follows.follow.run(db, { followerId, followedId, now: new Date() }),
    async addSession(userId) {
      const sessionId = createUlid();
      await createSession(db, usualSession(userId, sessionId));
      return sessionId;
    },
    async acclaim(photoId) {
      await db.table.update({
        Key: keys.photo.key(parsePhotoId(photoId) ?? { ownerId: "", ulid: "" }),
        UpdateExpression: "SET counts.heart = :crowd",
        ExpressionAttributeValues: { ":crowd": 1_000_000 },
      });
    },
    async addReactions(photoId, reactors) {
      const { api } = world.stranger();
      const before = (await api.photos.byId.query({ photoId })).reactions.total;
      const now = new Date();
      const kind = "heart";
      await Promise.all(
        reactors.map(({ userId }) => accessPatterns.reactions.react.run(db, { reactorId: userId, photoId, kind, now })),
      );
      await waitUntil(async () => {
        const { reactions } = await api.photos.byId.query({ photoId });
        return reactions.total === before + reactors.length;
      });
    },
    [Symbol.asyncDispose]: async () => binding[Symbol.asyncDispose](),
  };
}
