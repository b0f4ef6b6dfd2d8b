import { formatCount } from "./format-count.ts";

/** What is said where one looks at a photo on the whole screen, and of the keys. */
export const viewerMessages = {
  viewer: {
    close: "Close",
    next: "Next photo",
    previous: "Previous photo",
    /** Which of how many; of a list without an end yet, of how many at least. */
    position: (at: number, of: number, hasMore: boolean) =>
      `${formatCount(at)} of ${formatCount(of)}${hasMore ? "+" : ""}`,
  },
} as const;
