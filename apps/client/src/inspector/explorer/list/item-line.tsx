import { ArrowLeftRight } from "lucide-react";
import type { ExploredItem } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import type { Change } from "../live/changes.ts";
import { useChange } from "../live/use-change.ts";
import { KeyText } from "../parts/key-text.tsx";
import { KindChip } from "../parts/kind-chip.tsx";
import { ExpiryText } from "./expiry-text.tsx";

interface ItemLineProps {
  item: ExploredItem;
  name: string;
  /** Whether it is pointed at, here or where it stands a second time. */
  isLit: boolean;
}

/** What a list says of an item: its key, kind, size, version and expiry, and what has just happened to it. */
export function ItemLine({ item, name, isLit }: ItemLineProps) {
  const { type, bytes, version, newest, expiresAt } = item;
  const change = useChange(item.key);
  const text = explorerMessages.list;
  const isOld = version !== null && newest !== null && version < newest;
  return (
    <span key={change} className={`grid gap-1 ${change ? "row-changed" : ""}`}>
      <span className="flex items-start gap-2">
        <span className={`min-w-0 grow ${change === "REMOVE" ? "line-through" : ""}`}>
          <KeyText text={name} />
        </span>
        {isLit ? <ArrowLeftRight aria-hidden size={14} className="mt-0.5" /> : null}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-caption text-muted">
        <KindChip type={type} />
        <span>{explorerMessages.bytes(bytes)}</span>
        {version === null ? null : <span>{isOld ? text.oldVersion(version, newest) : text.version(version)}</span>}
        <ExpiryText expiresAt={expiresAt} />
        {change ? <ChangeMark change={change} /> : null}
      </span>
    </span>
  );
}

function ChangeMark({ change }: { change: Change }) {
  return (
    <span className="rounded-full border border-ink px-2 font-semibold text-ink">
      {explorerMessages.list.changes[change]}
    </span>
  );
}
