import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me } from "../examples.ts";

/** The ticket is signed, not stored; the only read is the owner's card, so that publishing finds it cached. */
export const createUploadPattern = accessPattern({
  id: "photos.createUpload",
  question: "Ask for a place to upload a photo to",
  budget: { requests: 0, coldRequests: 1 },
  sends: () => [{ operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [me] }), only: "cold" }],
});
