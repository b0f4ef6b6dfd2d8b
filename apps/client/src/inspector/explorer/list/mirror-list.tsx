import { ArrowLeftRight } from "lucide-react";
import { go } from "../address/use-address.ts";
import type { ExploredItem, IndexName } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { keyOf } from "../live/changes.ts";
import { KeyText } from "../parts/key-text.tsx";
import { KindChip } from "../parts/kind-chip.tsx";
import { kindHue } from "../parts/kind-hue.ts";
import { useDesign } from "../parts/use-design.ts";
import { useRoving } from "../parts/use-roving.ts";
import type { Lit } from "./lit.ts";
import { type MirrorPartition, mirror } from "./mirror.ts";

interface MirrorListProps {
  items: readonly ExploredItem[];
  /** The index that the list itself is of. */
  index: IndexName;
  lit: Lit;
}

/** The items of a list under the other pair of keys; whichever is pointed at is lit up on both sides. */
export function MirrorList({ items, index, lit }: MirrorListProps) {
  const design = useDesign();
  const text = explorerMessages.mirror;
  const other = index === null ? design.index : null;
  const partitions = mirror(items, index);
  const roving = useRoving(
    partitions.flatMap((partition) => partition.items.map(({ item }) => keyOf(item.key))),
    undefined,
  );
  const title = other === null ? text.table : text.index(other);
  return (
    <section aria-label={title} onKeyDown={roving.onKeyDown}>
      <h3 className="px-4 py-2 text-label font-semibold">{title}</h3>
      {partitions.length === 0 ? <p className="px-4 text-caption text-muted">{text.none(design.index)}</p> : null}
      {partitions.map((partition) => (
        <MirrorGroup key={partition.pk} partition={partition} index={other} lit={lit} roving={roving} />
      ))}
    </section>
  );
}

interface MirrorGroupProps {
  partition: MirrorPartition;
  index: IndexName;
  lit: Lit;
  roving: ReturnType<typeof useRoving>;
}

function MirrorGroup({ partition: { pk, items }, index, lit, roving }: MirrorGroupProps) {
  const design = useDesign();
  return (
    <div className="pb-2">
      <button
        type="button"
        aria-label={explorerMessages.item.openCollection(pk)}
        onClick={() => go({ index, pk, query: null, isScan: false, item: null })}
        className="min-h-9 px-4 text-start underline decoration-field-line underline-offset-2 hover:decoration-ink"
      >
        <KeyText text={pk} />
      </button>
      <ul>
        {items.map(({ sk, item }) => {
          const key = keyOf(item.key);
          return (
            <li key={key} style={kindHue(design, item.type)} className="relative">
              <span aria-hidden className="kind-mark absolute inset-y-0 start-4 w-1" />
              <button
                type="button"
                data-row
                data-lit={lit.key === key || undefined}
                tabIndex={roving.tabIndexOf(key)}
                onFocus={() => {
                  roving.onFocusRow(key);
                  lit.set(key);
                }}
                onBlur={() => lit.set(null)}
                onPointerEnter={() => lit.set(key)}
                onPointerLeave={() => lit.set(null)}
                onClick={() => go({ item: item.key })}
                className="flex w-full items-start gap-2 py-1.5 ps-7 pe-4 text-start -outline-offset-2 hover:bg-surface data-lit:bg-surface"
              >
                <span className="grid min-w-0 grow justify-items-start gap-1">
                  <KeyText text={sk} />
                  <KindChip type={item.type} />
                </span>
                {lit.key === key ? <ArrowLeftRight aria-hidden size={14} className="mt-0.5" /> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
