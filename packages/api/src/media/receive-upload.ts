import type { ErrorReason } from "@quick-photos/contract";
import { type Db, isWelcome } from "@quick-photos/db";
import type { ServedMedia } from "@quick-photos/media";
import { ApiError } from "../errors/api-error.ts";
import { expectUnused } from "./expect-unused.ts";

/** The reasons for which `receiveUpload` refuses bytes, but for what may befall any request. */
export const receiveRefusals: readonly ErrorReason[] = [
  "UPLOAD_NOT_FOUND",
  "UPLOAD_EXPIRED",
  "UPLOAD_USED_UP",
  "UPLOAD_TOO_LARGE",
  "UPLOAD_SIZE_MISMATCH",
  "UPLOAD_CHECKSUM_MISMATCH",
  "SESSION_ENDED",
];

/** The bytes that come with a ticket. */
interface ReceivedUpload {
  uploadId: string;
  body: AsyncIterable<Uint8Array> | null;
  /** As announced; null where it was not. */
  contentLength: number | null;
}

/**
 * Takes the bytes of an upload. Errors: those of an upload; `UPLOAD_USED_UP` when it has been published, also when the
 * photo has been removed since; `SESSION_ENDED` when the session that asked for it has ended, or the account is gone. None
 * of these keeps any bytes. The table is asked, strongly consistent, before and after the bytes come.
 */
export async function receiveUpload(
  { db, media }: { db: Db; media: Pick<ServedMedia, "receive"> },
  { uploadId, body, contentLength }: ReceivedUpload,
): Promise<void> {
  await media.receive(uploadId, body, contentLength, async ({ ownerId, ulid, sessionId }) => {
    if (!(await isWelcome(db, { userId: ownerId, sessionId }))) throw new ApiError("SESSION_ENDED");
    await expectUnused({ db }, { ownerId, ulid });
  });
}
