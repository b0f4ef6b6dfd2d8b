import { forgetDraft, keepDraft, keptDraft } from "../../offline/kept-drafts.ts";
import type { UploadFailure } from "../../offline/kept-uploads.ts";
import type { Picture } from "../picture/prepare-picture.ts";

/** A photo that somebody is about to share. */
export interface ShareDraft {
  picture: Picture | null;
  caption: string;
  /** What an earlier version of the app kept is without. */
  altText?: string;
  /** Why it was refused as it was, when it has been sent before. */
  failure?: UploadFailure;
}

/** The photo that nobody has begun to share. */
const emptyDraft: ShareDraft = { picture: null, caption: "" };

/** Returns what somebody was about to share on this device. */
export const readShareDraft = async (userId: string): Promise<ShareDraft> =>
  (await keptDraft<ShareDraft>(userId, "share")) ?? emptyDraft;

/** Keeps what somebody is about to share; nothing is kept of nothing. */
export const keepShareDraft = (userId: string, draft: ShareDraft): Promise<void> =>
  draft.picture || draft.caption || draft.altText ? keepDraft(userId, "share", draft) : forgetDraft(userId, "share");

/** Forgets what is shared or given up. */
export const forgetShareDraft = (userId: string): Promise<void> => forgetDraft(userId, "share");
