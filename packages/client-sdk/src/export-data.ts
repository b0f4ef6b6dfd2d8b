import type { AppRouter, RouterOutputs } from "@quick-photos/api";
import type { TRPCClient } from "@trpc/client";

/** Some rows of one section of everything stored about somebody. */
export type ExportPart = RouterOutputs["users"]["exportData"];

/** Rows asked for at once: the most a page takes. */
const partSize = 100;

/**
 * Everything stored about the caller, part by part, each asked for when the one before it has been taken; a part may
 * have no items. `GET /export` sends the same as one file.
 */
export async function* exportData(
  api: TRPCClient<AppRouter>,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<ExportPart, void, undefined> {
  let cursor: string | undefined;
  do {
    const part: ExportPart = await api.users.exportData.query({ cursor, limit: partSize }, options);
    yield part;
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
