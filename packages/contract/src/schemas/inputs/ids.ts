import * as z from "zod";
import { passkeyIdPattern, photoIdPattern, sessionIdPattern, userIdPattern } from "../../ids.ts";
import { failsWith } from "../fails-with.ts";

/** A user's id as input; one that cannot be ours is `USER_NOT_FOUND`, and never reaches a key. */
export const userId = z.string().refine((id) => userIdPattern.test(id), failsWith("USER_NOT_FOUND"));

/** A photo's id as input; one that cannot be ours is `PHOTO_NOT_FOUND`, and never reaches a key. */
export const photoId = z.string().refine((id) => photoIdPattern.test(id), failsWith("PHOTO_NOT_FOUND"));

/** The ticket of `photos.createUpload`, for the media package to judge; the cap is far above any ticket's length. */
export const uploadId = z.string().refine((id) => id.length > 0 && id.length <= 4096, failsWith("UPLOAD_NOT_FOUND"));

/** A session's id as input; what cannot be one never reaches a key. */
export const sessionId = z.string().regex(sessionIdPattern, { error: "Give the id of a session." });

/** A passkey's id as input; one that cannot be any is `PASSKEY_NOT_FOUND`, and never reaches a key. */
export const passkeyId = z.string().refine((id) => passkeyIdPattern.test(id), failsWith("PASSKEY_NOT_FOUND"));
