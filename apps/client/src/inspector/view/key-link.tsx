import type { TracedCall } from "../api/dev-types.ts";
import { inspectorMessages } from "../messages.ts";

/** A key of the table, which opens in the explorer, beside the app that is being inspected. */
export function KeyLink({ PK, SK }: TracedCall["keys"][number]) {
  const name = `${PK} / ${SK}`;
  return (
    <a
      href={`/dev/table?${new URLSearchParams({ pk: PK, sk: SK })}`}
      target="_blank"
      rel="noopener"
      aria-label={inspectorMessages.openKey(name)}
      className="inline-block py-1 font-mono text-[0.75rem] underline decoration-field-line underline-offset-2 hover:decoration-ink"
    >
      {name}
    </a>
  );
}
