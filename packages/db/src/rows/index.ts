export { deleteRows } from "./delete-rows.ts";
export { putEndedSessions, readEndedSessions } from "./ended-sessions.ts";
export { type Edge, existingFollows } from "./existing-follows.ts";
export { existingPhotos } from "./existing-photos.ts";
export { readFollowerPage } from "./follower-page.ts";
export { readCards, readCardsRequest } from "./read-cards.ts";
export { type ItemsByKey, readItems } from "./read-items.ts";
export { readPhotos, readPhotosRequest } from "./read-photos.ts";
