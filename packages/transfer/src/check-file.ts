import type { TypedItem } from "@quick-photos/db/maintenance";
import type { End, Header, Summary } from "./format/lines.ts";
import { cutShort, readLines } from "./format/read-lines.ts";
import { describeObstacle } from "./kinds/known-kinds.ts";
import { describeDifference } from "./summary/describe-difference.ts";
import { createItemTally } from "./summary/item-tally.ts";
import { TransferError } from "./transfer-error.ts";

/** A file that is whole, and all of whose items this code can use. */
export interface CheckedFile {
  file: string;
  header: Header;
  /** What is in it. */
  summary: Summary;
  /** Which of its items `isCounted` has counted. */
  counted: Summary;
}

/**
 * Reads a file to its end, and returns what it is. Throws TransferError for one that is not whole, does not have in it
 * what it says, or has items that this code could not use.
 */
export async function checkFile(
  file: string,
  { isCounted = () => true }: { isCounted?: (item: TypedItem) => boolean } = {},
): Promise<CheckedFile> {
  const found = createItemTally();
  const counted = createItemTally();
  let header: Header | undefined;
  let end: End | undefined;
  for await (const line of readLines(file)) {
    if ("table" in line) header = line.table;
    if ("end" in line) end = line.end;
    if (!("Item" in line) || !header) continue;
    const obstacle = describeObstacle(line.Item, header);
    if (obstacle !== null)
      throw new TransferError(`${file} has ${obstacle}: use the version that made it, or a later one`);
    found.add(line.Item);
    if (isCounted(line.Item)) counted.add(line.Item);
  }
  if (!header || !end) throw cutShort(file);
  const difference = describeDifference(end, found.summary());
  if (difference !== null) throw new TransferError(`${file} is damaged: in it ${difference}`);
  return { file, header, summary: found.summary(), counted: counted.summary() };
}
