import { go } from "../address/use-address.ts";
import type { TableKey } from "../api/table-types.ts";
import { KeyText } from "../parts/key-text.tsx";

/** A key that leads to its item, and to the collection that it is in. */
export function KeyButton({ itemKey }: { itemKey: TableKey }) {
  return (
    <button
      type="button"
      onClick={() => go({ index: null, pk: itemKey.PK, query: null, isScan: false, item: itemKey })}
      className="min-h-8 text-start underline decoration-field-line underline-offset-2 hover:decoration-ink"
    >
      <KeyText text={`${itemKey.PK} / ${itemKey.SK}`} />
    </button>
  );
}
