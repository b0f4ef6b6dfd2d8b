import type { TypedItem } from "@quick-photos/db/maintenance";
import type { ImportTarget } from "./begun-import.ts";
import { checkFile } from "./check-file.ts";
import { isImportNote } from "./kinds/carry.ts";
import { describeDifference } from "./summary/describe-difference.ts";
import { createItemTally } from "./summary/item-tally.ts";
import { TransferError } from "./transfer-error.ts";

/** Seconds from now on in which what is about to expire is left out of account: an engine may delete it at any time after. */
const expiryMargin = 3_600;

/** Compares what is in the table with what is in the file, item by item. Throws TransferError when it is not the same. */
export async function verifyTable(file: string, target: ImportTarget, ready: () => Promise<void>): Promise<void> {
  const expiry = Math.floor(target.terms.now().getTime() / 1_000) + expiryMargin;
  const isLasting = ({ expiresAt }: TypedItem) => !expiresAt || !("N" in expiresAt) || Number(expiresAt.N) > expiry;
  const { counted: expected } = await checkFile(file, { isCounted: isLasting });
  const found = createItemTally();
  for await (const page of target.items.pages({ after: null })) {
    for (const item of page.items) if (isLasting(item) && !isImportNote(item)) found.add(item);
    await ready();
  }
  const difference = describeDifference(expected, found.summary());
  if (difference === null) return;
  throw new TransferError(
    `the table has not become what is in ${file}: ${difference}; somebody else has written to it, so import into an empty one`,
  );
}
