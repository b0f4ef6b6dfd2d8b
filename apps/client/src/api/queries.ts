import { knownPhoto } from "./known-photo.ts";
import { trpc } from "./trpc.ts";

/** Photos of a page of the grid: the first, large one takes four cells of three to a row, so that every row is full. */
const gridPage = 21;

const getNextPageParam = (page: { nextCursor: string | null }) => page.nextCursor;

/** Someone's profile, with what stands between them and the viewer. */
export const profileQuery = (userId: string) => trpc.users.byId.queryOptions({ userId });

/** Someone's photos, newest first. */
export const photosQuery = (userId: string) =>
  trpc.photos.byUser.infiniteQueryOptions({ userId, limit: gridPage }, { getNextPageParam });

/** A photo with its reactions; what a list already knows of it counts as old, and is asked for anew. */
export const photoQuery = (photoId: string) =>
  trpc.photos.byId.queryOptions({ photoId }, { initialData: () => knownPhoto(photoId), initialDataUpdatedAt: 0 });

/** Everyone who reacted to a photo. */
export const reactorsQuery = (photoId: string) =>
  trpc.reactions.byPhoto.infiniteQueryOptions({ photoId }, { getNextPageParam });

/** Who follows someone. */
export const followersQuery = (userId: string) =>
  trpc.follows.followers.infiniteQueryOptions({ userId }, { getNextPageParam });

/** Whom someone follows. */
export const followedQuery = (userId: string) =>
  trpc.follows.followed.infiniteQueryOptions({ userId }, { getNextPageParam });

/** People whose username begins with two letters or more. */
export const searchQuery = (prefix: string) => trpc.users.search.infiniteQueryOptions({ prefix }, { getNextPageParam });
