export { type FeedPointer, settleFeedEntries } from "./home-feeds/settle-feed-entries.ts";
export { notifyFollowers } from "./inbox-photos/write.ts";
export { dayReactionsKey } from "./inbox-reactions/day-reactions-row.ts";
export { isLarge, markLarge } from "./large-authors/author-sizes.ts";
export { addLargeFollows, removeLargeFollows } from "./large-authors/write.ts";
export { projectionSteps } from "./projection-steps.ts";
