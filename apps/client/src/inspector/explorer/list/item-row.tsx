import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { ExploredItem } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { keyOf } from "../live/changes.ts";
import { JsonText } from "../parts/json-text.tsx";
import { kindHue } from "../parts/kind-hue.ts";
import { useDesign } from "../parts/use-design.ts";
import { ItemLine } from "./item-line.tsx";
import type { Lit } from "./lit.ts";

interface ItemRowProps {
  item: ExploredItem;
  /** Its key as the list has it: all of it, or its sort key where all have the same partition. */
  name: string;
  isOpen: boolean;
  tabIndex: number;
  lit: Lit;
  onFocus: () => void;
  onOpen: () => void;
}

/** One item of a list, its attributes folded; ArrowRight unfolds them, ArrowLeft folds them again. */
export function ItemRow({ item, name, isOpen, tabIndex, lit, onFocus, onOpen }: ItemRowProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const design = useDesign();
  const key = keyOf(item.key);
  return (
    <li style={kindHue(design, item.type)} className="border-b border-line">
      <div
        data-lit={lit.key === key || undefined}
        onPointerEnter={() => lit.set(key)}
        onPointerLeave={() => lit.set(null)}
        className="relative flex items-start data-lit:bg-surface"
      >
        <span aria-hidden className="kind-mark absolute inset-y-0 start-0 w-1" />
        <button
          type="button"
          tabIndex={tabIndex}
          aria-expanded={isUnfolded}
          aria-label={explorerMessages.list.attributes(item.key.SK)}
          onClick={() => setIsUnfolded((before) => !before)}
          className="ms-1 grid min-h-11 w-8 shrink-0 place-items-center hover:bg-surface"
        >
          <ChevronRight aria-hidden size={16} className={isUnfolded ? "rotate-90" : "rtl:-scale-x-100"} />
        </button>
        <button
          type="button"
          data-row
          tabIndex={tabIndex}
          aria-current={isOpen || undefined}
          onFocus={() => {
            onFocus();
            lit.set(key);
          }}
          onBlur={() => lit.set(null)}
          onKeyDown={({ key: pressed }) => {
            if (pressed === "ArrowRight") setIsUnfolded(true);
            if (pressed === "ArrowLeft") setIsUnfolded(false);
          }}
          onClick={onOpen}
          className="min-w-0 grow py-2 ps-2 pe-3 text-start -outline-offset-2 hover:bg-surface aria-[current]:bg-surface"
        >
          <ItemLine item={item} name={name} isLit={lit.key === key} />
        </button>
      </div>
      {isUnfolded ? <JsonText value={item.attributes} className="max-h-96 pe-4 pb-3 ps-11" /> : null}
    </li>
  );
}
