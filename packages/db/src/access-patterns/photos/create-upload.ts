import { type AccessPattern, budget } from "../access-pattern.ts";

/** The ticket is signed, not stored; the only read is the owner's card, so that publishing finds it cached. */
export const createUploadPattern: AccessPattern = {
  id: "photos.createUpload",
  question: "Ask for a place to upload a photo to",
  operation: "BatchGetItem when the card is cold",
  index: "table",
  keyCondition: "USER#<me> / PROFILE",
  consistency: "eventual",
  budget: budget({ requests: 0, coldRequests: 1 }),
};
