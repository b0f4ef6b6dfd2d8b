import { ApiError, type Context, createCaller, unlimitedRequest } from "@quick-photos/api";
import type { LocalMedia } from "@quick-photos/media/local";
import { deliverPicture, pictureType } from "../pictures/deliver-picture.ts";
import type { SampleArrival, SampleFollow, SamplePost } from "./plan-sample.ts";
import type { SamplePictures } from "./sample-pictures.ts";

/** What procedures work with; who calls, and when, is the sample's own. */
export interface SampleContext extends Omit<Context, "viewer" | "now" | "tokenProblem" | "limits"> {
  media: LocalMedia;
}

/** Lets the people of the sample act through the API. Every step may be repeated: what is done is not done twice. */
export interface SampleActors {
  join(arrival: SampleArrival): Promise<void>;
  follow(follow: SampleFollow): Promise<void>;
  post(post: SamplePost): Promise<void>;
}

interface ActorOptions {
  context: SampleContext;
  password: string;
  /** The moment that times count back from. */
  startedAt: Date;
  pictures: SamplePictures;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** More photos than anybody of the sample has. */
const albumLimit = 100;

function isTaken(error: unknown): boolean {
  return error instanceof ApiError && error.reason === "USERNAME_TAKEN";
}

/** Makes the actors; whoever acts has joined before. */
export function createSampleActors({ context, password, startedAt, pictures }: ActorOptions): SampleActors {
  const userIds = new Map<string, string>();

  const userIdOf = (username: string) => {
    const userId = userIds.get(username);
    if (userId === undefined) throw new TypeError(`${username} has not joined`);
    return userId;
  };

  /** The API at a time, as nobody or as somebody; a photo's time is that of the clock when its upload is asked for. */
  const callerOf = (username: string | null, daysAgo: number) => {
    const until = new Date(startedAt.getTime() + dayMs);
    const viewer = username === null ? null : { userId: userIdOf(username), sessionId: null, until };
    const limits = unlimitedRequest;
    return createCaller({ ...context, viewer, limits, now: () => new Date(startedAt.getTime() - daysAgo * dayMs) });
  };

  async function upload(caller: ReturnType<typeof createCaller>, bytes: Uint8Array): Promise<string> {
    const ticket = await caller.photos.createUpload({ contentType: pictureType, byteLength: bytes.byteLength });
    await deliverPicture(context.media, ticket.uploadId, bytes);
    return ticket.uploadId;
  }

  /** Signs up, or in when that was done before; a name that has another password belongs to somebody else. */
  async function enter({ person, daysAgo }: SampleArrival) {
    const { face: _, ...profile } = person;
    const caller = callerOf(null, daysAgo);
    const { user, session } = await caller.users.create({ ...profile, password }).catch((error: unknown) => {
      if (isTaken(error)) return caller.session.signIn({ username: person.username, password });
      throw error;
    });
    await caller.session.signOut({ refreshToken: session.refreshToken });
    return user;
  }

  return {
    async join(arrival) {
      const { username } = arrival.person;
      const user = await enter(arrival);
      userIds.set(username, user.userId);
      if (user.pictureUrl !== null) return;
      const caller = callerOf(username, arrival.daysAgo);
      const face = await pictures.face(arrival.person);
      await caller.users.update({ pictureUploadId: await upload(caller, face) });
    },
    async follow({ follower, followed, daysAgo }) {
      await callerOf(follower, daysAgo).follows.follow({ userId: userIdOf(followed) });
    },
    async post({ owner, photo, reactions }) {
      const caller = callerOf(owner, photo.daysAgo);
      const { items } = await caller.photos.byUser({ userId: userIdOf(owner), limit: albumLimit });
      const posted = items.find(({ caption }) => caption === photo.caption);
      const { photoId } =
        posted ??
        (await caller.photos.publish({
          uploadId: await upload(caller, await pictures.photo(owner, photo)),
          caption: photo.caption,
          altText: "altText" in photo ? photo.altText : "",
        }));
      for (const { username, kind, daysAgo } of reactions) {
        await callerOf(username, daysAgo).reactions.react({ photoId, kind });
      }
    },
  };
}
