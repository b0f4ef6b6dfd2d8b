import { createValue } from "../../../ui/create-value.ts";
import type { TracedRecord } from "../../api/dev-types.ts";
import type { TableKey } from "../api/table-types.ts";

/** What happened to an item, as the stream tells it. */
export type Change = TracedRecord["eventName"];

/** How long a row says that it was changed, in milliseconds. */
const shownMs = 8_000;

/** A key as one text. */
export const keyOf = ({ PK, SK }: TableKey): string => JSON.stringify([PK, SK]);

/** What has happened to which items a moment ago, by their keys. */
export const changes = createValue<ReadonlyMap<string, Change>>(new Map());

/** Shows for a moment that an item was changed. */
export function noteChange(key: TableKey, change: Change): void {
  const name = keyOf(key);
  changes.write(new Map(changes.read()).set(name, change));
  setTimeout(() => {
    const left = new Map(changes.read());
    left.delete(name);
    changes.write(left);
  }, shownMs);
}
