import type { accessPatterns } from "@quick-photos/db";

/** The name of a procedure, as in `photos.byId`. */
type Procedure = {
  [Area in keyof typeof accessPatterns]: `${Area}.${keyof (typeof accessPatterns)[Area] & string}`;
}[keyof typeof accessPatterns];

/** People who use a deployment every day: a made-up crowd, to be replaced by one's own figures. */
export const crowd = {
  people: 10_000,
  /** What one of them calls in a day: the app is opened five times, ten more pages of the feed are read. */
  callsADay: {
    "users.me": 5,
    "session.refresh": 5,
    "feed.home": 15,
    "inbox.list": 5,
    "suggestions.list": 1,
    "explore.recent": 3,
    "explore.wellLiked": 1,
    "users.search": 0.5,
    "users.byId": 4,
    "photos.byUser": 4,
    "photos.byId": 10,
    "reactions.byPhoto": 2,
    "reactions.react": 6,
    "follows.follow": 0.2,
    "photos.createUpload": 0.3,
    "photos.publish": 0.3,
    "users.update": 0.02,
  } satisfies Partial<Record<Procedure, number>>,
  /** What the stream makes of them: write units and read units of projecting one, beside those of the call. */
  followUps: {
    /** As measured by `pnpm --filter @quick-photos/contract-tests bench:units`, between the first reaction and one of a crowd. */
    "reactions.react": { writes: 3, reads: 3 },
    "follows.follow": { writes: 4, reads: 4 },
    /** For fifty followers, each with an entry of their feed and a look at whether they still follow. */
    "photos.publish": { writes: 105, reads: 110 },
  } satisfies Partial<Record<Procedure, { writes: number; reads: number }>>,
  /** Minutes in which somebody's app is open, with its notifications. */
  minutesOpenADay: 20,
  /** Pictures that come onto a screen and are not in the browser's cache, and how large one is: WebP of a feed's width. */
  pictures: { shownADay: 120, kilobytes: 60 },
  /** A photo's renditions in two formats, in kilobytes, and in files. */
  photo: { kilobytes: 1_100, files: 7 },
  /** Kilobytes of the table for each photo, with its place in fifty feeds, and for each reaction (two rows). */
  stored: { photo: 10, reaction: 0.7 },
} as const;
