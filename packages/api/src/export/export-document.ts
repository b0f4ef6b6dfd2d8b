import { type ExportPart, limits } from "@quick-photos/contract";
import type { Context } from "../context.ts";
import { createCaller } from "../router.ts";

/** Returns the parts of an export, some 100 KB each at most, each asked for when the one before it has been taken. Throws what the procedure does. */
async function* exportParts(context: Context): AsyncGenerator<ExportPart> {
  const caller = createCaller(context);
  let cursor: string | undefined;
  do {
    const part = await caller.users.exportData({ cursor, limit: limits.page.most });
    yield part;
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/**
 * Writes everything stored about the caller as one JSON document, piece by piece: an object with an array for every
 * section. It holds one part in memory, and asks for the next when a piece is taken.
 */
export async function* exportDocument(context: Context): AsyncGenerator<string> {
  let section: string | null = null;
  let isFirst = true;
  for await (const part of exportParts(context)) {
    if (part.section !== section) {
      yield `${section === null ? `{"exportedAt":"${context.now().toISOString()}"` : "]"},"${part.section}":[`;
      section = part.section;
      isFirst = true;
    }
    const items = part.items.map((item) => JSON.stringify(item)).join(",");
    if (items !== "") yield isFirst ? items : `,${items}`;
    isFirst &&= items === "";
  }
  yield "]}\n";
}
