import type { Page } from "@playwright/test";
import { answerCalls, pageOf } from "./answer-calls.ts";

/** The id of the photo that a feed of copies has at an index: it ends with it. */
export const copyId = (index: number): string => `AAAAAAAAAAAAAAAA.${String(index).padStart(26, "0")}`;

/** Answers for the API with a feed of so many copies of one photo, in pages as long as the app asks for. */
export const answerWithCopies = (page: Page, photo: object, entries: number): Promise<void> =>
  answerCalls(page, {
    "feed.home": pageOf(entries, (index) => ({ ...photo, photoId: copyId(index) })),
    "bookmarks.byPhoto": ({ photoId }) => ({ photoId, isBookmarked: false }),
    "photos.byId": ({ photoId }) => ({ ...photo, photoId }),
  });
