import type { ExploredPartition } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { KeyText } from "../parts/key-text.tsx";
import { kindHue } from "../parts/kind-hue.ts";
import { useDesign } from "../parts/use-design.ts";

interface CollectionRowProps {
  partition: ExploredPartition;
  isOpen: boolean;
  tabIndex: number;
  onFocus: () => void;
  onOpen: () => void;
}

/** One item collection: its partition key, its size, and a bar of the kinds that lie in it. */
export function CollectionRow({ partition, isOpen, tabIndex, onFocus, onOpen }: CollectionRowProps) {
  const { pk, kinds, bytes, goesOn } = partition;
  const text = explorerMessages.collections;
  return (
    <li>
      <button
        type="button"
        data-row
        tabIndex={tabIndex}
        aria-current={isOpen || undefined}
        onFocus={onFocus}
        onClick={onOpen}
        className="grid w-full gap-1 border-s-4 border-transparent py-2 ps-3 pe-4 text-start -outline-offset-2 hover:bg-surface aria-[current]:border-ink aria-[current]:bg-surface"
      >
        <KeyText text={pk} />
        <KindBar kinds={kinds} />
        <span className="text-caption text-muted">{text.contents(kinds, explorerMessages.bytes(bytes), goesOn)}</span>
      </button>
    </li>
  );
}

/** How much of what was read is of which kind; the words beside it say the same. */
function KindBar({ kinds }: Pick<ExploredPartition, "kinds">) {
  const design = useDesign();
  return (
    <span aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full">
      {Object.entries(kinds).map(([kind, count]) => (
        <span key={kind} style={{ ...kindHue(design, kind), flexGrow: count }} className="kind-mark min-w-1.5" />
      ))}
    </span>
  );
}
