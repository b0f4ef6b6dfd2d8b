import type { AppRouter } from "@quick-photos/api";
import { type ExportPart, limits } from "@quick-photos/contract";
import type { TRPCClient } from "@trpc/client";

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
    const part: ExportPart = await api.users.exportData.query({ cursor, limit: limits.page.most }, options);
    yield part;
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
