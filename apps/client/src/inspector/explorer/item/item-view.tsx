import { CopyButton } from "../../view/copy-button.tsx";
import { Facts } from "../../view/facts.tsx";
import { go } from "../address/use-address.ts";
import type { ExploredItem } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { JsonText } from "../parts/json-text.tsx";
import { KeyText } from "../parts/key-text.tsx";
import { KindChip } from "../parts/kind-chip.tsx";
import { useDesign } from "../parts/use-design.ts";
import { Counters } from "../why/counters.tsx";
import { WhyItem } from "../why/why-item.tsx";

/** Bytes that a write unit pays for. */
const writeUnitBytes = 1_024;

/** Everything about an item: what it is, what it costs, when it goes, and its attributes as JSON. */
export function ItemView({ item }: { item: ExploredItem }) {
  const design = useDesign();
  const { item: text, list } = explorerMessages;
  const { type, version, newest, bytes, expiresAt, key, indexKey, counters, attributes } = item;
  const whole = { ...key, ...indexKey, type, v: version, ...attributes };
  return (
    <div className="grid gap-4 px-4 pb-6">
      <Facts
        facts={{
          [text.kind]: <KindChip type={type} />,
          [text.version]:
            version === null
              ? null
              : version === newest || newest === null
                ? list.version(version)
                : list.oldVersion(version, newest),
          [text.size]: text.sizeOf(explorerMessages.bytes(bytes), Math.ceil(bytes / writeUnitBytes)),
          [text.expires]: expiresAt ?? text.never,
          [text.inIndex(design.index)]: indexKey ? (
            <button
              type="button"
              aria-label={text.openCollection(indexKey.GSI1PK)}
              onClick={() => go({ index: design.index, pk: indexKey.GSI1PK, query: null, isScan: false, item: key })}
              className="text-start underline decoration-field-line underline-offset-2 hover:decoration-ink"
            >
              <KeyText text={`${indexKey.GSI1PK} / ${indexKey.GSI1SK}`} />
            </button>
          ) : (
            text.notInIndex
          ),
        }}
      />
      {counters.length > 0 ? <Counters itemKey={key} counters={counters} /> : null}
      <WhyItem itemKey={key} />
      <section aria-label={text.json}>
        <div className="mb-2 flex items-center justify-between gap-2">
          <h3 className="text-label font-semibold">{text.json}</h3>
          <CopyButton label={text.copy} text={() => JSON.stringify(whole, null, 2)} />
        </div>
        <JsonText value={whole} className="rounded-field bg-surface p-3" />
      </section>
    </div>
  );
}
