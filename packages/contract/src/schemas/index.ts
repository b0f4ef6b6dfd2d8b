export { reasonOf } from "./fails-with.ts";
export { altText } from "./inputs/alt-text.ts";
export { caption } from "./inputs/caption.ts";
export { device } from "./inputs/device.ts";
export { photoId, sessionId, uploadId, userId } from "./inputs/ids.ts";
export { lastEventId } from "./inputs/last-event-id.ts";
export { pageInput } from "./inputs/page-input.ts";
export { newPassword, presentedPassword } from "./inputs/password.ts";
export { profileFields } from "./inputs/profile-fields.ts";
export { renewalKey } from "./inputs/renewal-key.ts";
export { uploadFields } from "./inputs/upload-fields.ts";
export { newUsername, username, usernameFault, usernamePrefix } from "./inputs/username.ts";
export { emptyOutput } from "./outputs/empty-output.ts";
export { exportPartOutput } from "./outputs/export-output.ts";
export { followEdgeOutput, followOutput } from "./outputs/follow-output.ts";
export { liveEventOutput, notificationOutput } from "./outputs/notification-output.ts";
export { pageOf } from "./outputs/page-of.ts";
export {
  myReactionOutput,
  photoOutput,
  photoSummaryOutput,
  reactionKind,
  reactorOutput,
} from "./outputs/photo-output.ts";
export { openSessionOutput, sessionOutput, signedInOutput } from "./outputs/session-output.ts";
export { suggestionOutput, suggestionsOutput } from "./outputs/suggestion-output.ts";
export { uploadTicketOutput } from "./outputs/upload-output.ts";
export { profileOutput, userCardOutput } from "./outputs/user-output.ts";
