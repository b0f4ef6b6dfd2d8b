import { createClient, isQuickPhotosError, items } from "@quick-photos/client-sdk";
import { describe, expectTypeOf, test } from "vitest";

/** Never called: the compiler checks this file, so that a renamed procedure or field breaks the build. */
const { api } = createClient({ baseUrl: "http://photos.test" });

type ReactionKind = "heart" | "smiley" | "thumbsUp" | "sunglasses";

interface UserCard {
  userId: string;
  username: string;
  displayName: string;
  pictureUrl: string | null;
}

interface Profile extends UserCard {
  location: string;
  status: string;
  interests: string[];
  createdAt: string;
  counts: { photos: number; followers: number; followed: number };
  viewer: { isSelf: boolean; follows: boolean; followedBy: boolean } | null;
}

interface Session {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
}

interface OpenSession {
  sessionId: string;
  device: string | null;
  createdAt: string;
  lastUsedAt: string;
  isCurrent: boolean;
}

interface Reactor {
  user: UserCard;
  kind: ReactionKind;
  reactedAt: string;
}

interface PhotoFacts {
  photoId: string;
  owner: UserCard;
  caption: string;
  altText: string;
  createdAt: string;
  width: number;
  height: number;
  placeholder: string;
  urls: { thumb: string; feed: string; full: string };
  sources: { type: "image/webp" | "image/jpeg"; thumb: string; srcset: string }[];
}

interface Counts {
  counts: Record<ReactionKind, number>;
  total: number;
}

interface PhotoSummary extends PhotoFacts {
  reactions: Counts;
}

interface Photo extends PhotoFacts {
  reactions: Counts & { mine: ReactionKind | null; recent: Reactor[] };
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface PageInput {
  cursor?: string | null | undefined;
  limit?: number | undefined;
}

interface PhotosInput extends PageInput {
  userId: string;
}

describe("outputs", () => {
  test("of users and sessions", () => {
    expectTypeOf(api.users.create.mutate).returns.resolves.toEqualTypeOf<{ user: Profile; session: Session }>();
    expectTypeOf(api.users.me.query).returns.resolves.toEqualTypeOf<Profile>();
    expectTypeOf(api.users.byId.query).returns.resolves.toEqualTypeOf<Profile>();
    expectTypeOf(api.users.byUsername.query).returns.resolves.toEqualTypeOf<Profile>();
    expectTypeOf(api.users.search.query).returns.resolves.toEqualTypeOf<Page<UserCard>>();
    expectTypeOf(api.users.update.mutate).returns.resolves.toEqualTypeOf<Profile>();
    expectTypeOf(api.session.signIn.mutate).returns.resolves.toEqualTypeOf<{ user: Profile; session: Session }>();
    expectTypeOf(api.session.refresh.mutate).returns.resolves.toEqualTypeOf<{ session: Session }>();
    expectTypeOf(api.session.list.query).returns.resolves.toEqualTypeOf<Page<OpenSession>>();
  });

  test("of photos", () => {
    expectTypeOf(api.photos.createUpload.mutate).returns.resolves.toEqualTypeOf<{
      uploadId: string;
      method: "PUT";
      url: string;
      headers: Record<string, string>;
      expiresAt: string;
      duplicateOf?: string;
    }>();
    expectTypeOf(api.photos.publish.mutate).returns.resolves.toExtend<Photo>();
    expectTypeOf<Photo>().toExtend<Awaited<ReturnType<typeof api.photos.publish.mutate>>>();
    expectTypeOf(api.photos.byId.query).returns.resolves.toExtend<Photo>();
    expectTypeOf(api.photos.update.mutate).returns.resolves.toEqualTypeOf<PhotoSummary>();
    expectTypeOf(api.photos.byUser.query).returns.resolves.toEqualTypeOf<Page<PhotoSummary>>();
  });

  test("of reactions and follows", () => {
    type Mine = { photoId: string; mine: ReactionKind | null };
    type Edge = { user: UserCard; since: string };
    expectTypeOf(api.reactions.react.mutate).returns.resolves.toEqualTypeOf<Mine>();
    expectTypeOf(api.reactions.remove.mutate).returns.resolves.toEqualTypeOf<Mine>();
    expectTypeOf(api.reactions.byPhoto.query).returns.resolves.toEqualTypeOf<Page<Reactor>>();
    expectTypeOf(api.follows.follow.mutate).returns.resolves.toEqualTypeOf<{ userId: string; follows: boolean }>();
    expectTypeOf(api.follows.followers.query).returns.resolves.toEqualTypeOf<Page<Edge>>();
    expectTypeOf(api.follows.followed.query).returns.resolves.toEqualTypeOf<Page<Edge>>();
  });
});

describe("inputs", () => {
  test("are those of the contract", () => {
    type NewUser = Pick<Profile, "username"> & { password: string };
    type RenewalInput = { refreshToken: string; renewalKey?: string | undefined };
    expectTypeOf(api.users.create.mutate).parameter(0).toExtend<NewUser>();
    expectTypeOf<NewUser>().toExtend<Parameters<typeof api.users.create.mutate>[0]>();
    expectTypeOf(api.users.byId.query).parameter(0).toEqualTypeOf<{ userId: string }>();
    expectTypeOf(api.photos.byUser.query).parameter(0).toEqualTypeOf<PhotosInput>();
    expectTypeOf(api.reactions.react.mutate).parameter(0).toEqualTypeOf<{ photoId: string; kind: ReactionKind }>();
    expectTypeOf(api.session.refresh.mutate).parameter(0).toEqualTypeOf<RenewalInput>();
  });

  test("refuse what is wrong before it is sent", () => {
    const photoId = "a photo";
    expectTypeOf(() => api.follows.follow.mutate({ userId: "somebody" })).toBeFunction();
    // @ts-expect-error a field of another name
    expectTypeOf(() => api.follows.follow.mutate({ followedId: "somebody" })).toBeFunction();
    // @ts-expect-error a kind that does not exist
    expectTypeOf(() => api.reactions.react.mutate({ photoId, kind: "like" })).toBeFunction();
    // @ts-expect-error a field too few
    expectTypeOf(() => api.reactions.react.mutate({ photoId })).toBeFunction();
    // @ts-expect-error a field too many
    expectTypeOf(() => api.photos.byId.query({ photoId, userId: "somebody" })).toBeFunction();
    // @ts-expect-error a procedure that does not exist
    expectTypeOf(() => api.users.destroy.mutate({ userId: "somebody" })).toBeFunction();
    // @ts-expect-error a query is not a mutation
    expectTypeOf(() => api.users.me.mutate()).toBeFunction();
  });
});

describe("helpers", () => {
  test("know the items of a list", () => {
    expectTypeOf(items(api.photos.byUser, { userId: "somebody" })).toExtend<AsyncIterable<PhotoSummary>>();
  });

  test("know the reasons of errors", () => {
    expectTypeOf(isQuickPhotosError).toBeCallableWith(new Error("any"), "USERNAME_TAKEN");
    // @ts-expect-error a reason that is not of the closed set
    expectTypeOf(() => isQuickPhotosError(new Error("any"), "USERNAME_FORGOTTEN")).toBeFunction();
  });
});
