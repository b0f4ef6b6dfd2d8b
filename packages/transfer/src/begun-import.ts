import type { Db } from "@quick-photos/db";
import type { Migration } from "@quick-photos/db/items";
import type { StoredItems } from "@quick-photos/db/maintenance";
import {
  beginMigration,
  finishedStep,
  type HeldMigration,
  type MigrationTerms,
  readMigration,
} from "@quick-photos/migrator";
import type { CheckedFile } from "./check-file.ts";
import { importName, isImportNote } from "./kinds/carry.ts";
import { itemsIn } from "./summary/item-tally.ts";
import { TransferError } from "./transfer-error.ts";

/** The table to import into. */
export interface ImportTarget {
  terms: MigrationTerms;
  items: StoredItems;
  /** Switches the table's stream on or off: while it is filled it has none, so that nothing is projected a second time. */
  switchStream(isOn: boolean): Promise<void>;
}

/** The two steps of an import: the items, and then proving that they agree. */
export const importSteps = { fill: "fill", audit: "audit" };

/** Returns the words by which a table says of which file an import is. */
const declarationOf = ({ header, summary }: CheckedFile) =>
  `export ${header.exportId} of ${itemsIn(summary)} items, begun ${header.begunAt}`;

/** Returns the import that a table is in the middle of, so that nobody is to use it; null when it is in none. */
export async function findUnfinishedImport(db: Db): Promise<Migration | null> {
  const migration = await readMigration(db, importName);
  return migration && migration.step !== finishedStep ? migration : null;
}

async function isEmpty(items: StoredItems): Promise<boolean> {
  const first = await items.pages({ after: null, pageSize: 2 }).next();
  return first.done === true || first.value.items.every(isImportNote);
}

/**
 * Returns whether a table has a part of the file already, so that the import is to be gone on with; false for an empty
 * one. Throws TransferError for any other, in which an import would mix what does not belong together.
 */
export async function isBegunIn({ terms, items }: ImportTarget, file: CheckedFile): Promise<boolean> {
  const begun = await findUnfinishedImport(terms.db);
  if (begun && begun.declaration !== declarationOf(file)) {
    throw new TransferError(
      `the table is in the middle of another import (${begun.declaration}): go on with the file of that one, or name an empty table in TABLE_NAME`,
    );
  }
  if (begun || (await isEmpty(items))) return begun !== null;
  throw new TransferError(
    "the table is not empty, and an import fills a new one only: name another in TABLE_NAME, or another folder in DATA_DIR",
  );
}

/** Begins the import or goes on with it, and holds it. */
export function holdImport({ terms }: Pick<ImportTarget, "terms">, file: CheckedFile): Promise<HeldMigration> {
  const declaration = declarationOf(file);
  return beginMigration(terms, { name: importName, declaration, step: importSteps.fill, segments: 0 });
}
