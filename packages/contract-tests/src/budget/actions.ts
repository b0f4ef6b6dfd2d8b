import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import { upload } from "@quick-photos/contract-suite/world/photos";
import type { Person } from "@quick-photos/contract-suite/world/world";
import { pageSize, type Stage } from "./stage.ts";

/** Something that people do, or look at. */
export interface Action {
  what: string;
  /** The same in the reference design of the tutorial, in units of the table (data-model.md, "Cost"); absent where it names none. */
  reference?: string;
  /** How many do it at once; one without. What they share is divided among them. */
  times?: number;
  /** How many units it may take at most, where that was decided. */
  goal?: { writeUnits: number } | { readUnits: number };
  /** Under which the meter lists what is looked at; absent for what is written, from which more follows. */
  procedure?: ProcedurePath;
  /** Sets the stage for Anna and returns what she does. */
  arrange(stage: Stage, anna: Person): Promise<() => Promise<unknown>>;
}

/** How many react at once where many do: a batch of the stream, or two. */
export const crowdSize = 50;

/** How many followers a photo is pushed to where its fan-out is measured: a page of them. */
export const followers = 100;

/** How many have reacted to a photo that is liked. */
const likes = 10;

async function followNewcomer(stage: Stage, anna: Person) {
  const { userId } = await stage.admit();
  return { follow: () => anna.api.follows.follow.mutate({ userId }), userId };
}

async function reactToPhotoWith(stage: Stage, anna: Person, reactors: number) {
  const { userId } = await stage.admit();
  const photoId = await stage.addPhoto(userId);
  await stage.addReactions(photoId, stage.crowd.slice(0, reactors));
  return () => anna.api.reactions.react.mutate({ photoId, kind: "heart" });
}

async function publishPhoto(anna: Person) {
  const { uploadId } = await upload(anna);
  return () => anna.api.photos.publish.mutate({ uploadId, caption: "The last light on the canal" });
}

/** What is written, with all that follows from it. */
export const writes: readonly Action[] = [
  {
    what: "react to a photo, as the first",
    reference: "6 write",
    goal: { writeUnits: 4 },
    arrange: (stage, anna) => reactToPhotoWith(stage, anna, 0),
  },
  {
    what: "react to a photo that ten have reacted to",
    reference: "6 write",
    goal: { writeUnits: 4 },
    arrange: (stage, anna) => reactToPhotoWith(stage, anna, likes),
  },
  {
    what: "react to a photo, as one of fifty at once",
    reference: "6 write",
    goal: { writeUnits: 2.1 },
    times: crowdSize,
    arrange: async (stage) => {
      const photoId = await stage.addPhoto((await stage.admit()).userId);
      const crowd = stage.crowd.slice(0, crowdSize);
      return () => Promise.all(crowd.map(({ api }) => api.reactions.react.mutate({ photoId, kind: "heart" })));
    },
  },
  {
    what: "follow",
    reference: "9 write",
    arrange: async (...stage) => (await followNewcomer(...stage)).follow,
  },
  {
    what: "unfollow",
    arrange: async (stage, anna) => {
      const { follow, userId } = await followNewcomer(stage, anna);
      await follow();
      return () => anna.api.follows.unfollow.mutate({ userId });
    },
  },
  { what: "publish a photo, without followers", arrange: (_, anna) => publishPhoto(anna) },
  {
    what: `publish a photo, with ${followers} followers`,
    arrange: async (stage, anna) => {
      for (const { userId } of stage.crowd.slice(0, followers)) await stage.addFollow(userId, anna.userId);
      return publishPhoto(anna);
    },
  },
];

/** Publishes a page of photos, of these owners in turn, to each of which ten react. */
async function addLikedPage(stage: Stage, owners: string[]): Promise<string[]> {
  const photos: string[] = [];
  while (photos.length < pageSize) {
    const photoId = await stage.addPhoto(owners[photos.length % owners.length] ?? "");
    await stage.addReactions(photoId, stage.crowd.slice(0, likes));
    photos.push(photoId);
  }
  return photos;
}

async function followedWithLikedPage(stage: Stage, anna: Person, authors: number) {
  const owners = await Promise.all(Array.from({ length: authors }, () => stage.admit()));
  for (const { userId } of owners) await stage.addFollow(anna.userId, userId);
  const userIds = owners.map(({ userId }) => userId);
  await addLikedPage(stage, userIds);
  return () => anna.api.feed.home.query();
}

async function photoThatTenLike(stage: Stage, anna: Person) {
  const photoId = await stage.addPhoto((await stage.admit()).userId);
  await stage.addReactions(photoId, [anna, ...stage.crowd.slice(0, likes - 1)]);
  return photoId;
}

/** What is looked at: photos that ten have reacted to. */
export const reads: readonly Action[] = [
  {
    what: "view a user's 20 photos",
    procedure: "photos.byUser",
    goal: { readUnits: 2.5 },
    arrange: async (stage, anna) => {
      const { userId } = await stage.admit();
      await addLikedPage(stage, [userId]);
      return () => anna.api.photos.byUser.query({ userId });
    },
  },
  {
    what: "view a photo and one's own reaction",
    procedure: "photos.byId",
    reference: "100 read for 5,000 reactions",
    arrange: async (stage, anna) => {
      const photoId = await photoThatTenLike(stage, anna);
      return () => anna.api.photos.byId.query({ photoId });
    },
  },
  {
    what: "view ten of those who reacted",
    procedure: "reactions.byPhoto",
    arrange: async (stage, anna) => {
      const photoId = await photoThatTenLike(stage, anna);
      return () => anna.api.reactions.byPhoto.query({ photoId, limit: likes });
    },
  },
  {
    what: "view a feed's page of 20 photos, all of one author",
    procedure: "feed.home",
    goal: { readUnits: 8 },
    arrange: (stage, anna) => followedWithLikedPage(stage, anna, 1),
  },
  {
    what: "view a feed's page of 20 photos, of as many authors",
    procedure: "feed.home",
    goal: { readUnits: 8 },
    arrange: (stage, anna) => followedWithLikedPage(stage, anna, pageSize),
  },
];
