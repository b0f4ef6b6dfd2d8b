import { Table2 } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "../../../ui/empty-state.tsx";
import type { Address } from "../address/address.ts";
import type { ListSource } from "../api/explorer-queries.ts";
import { CollectionsPane } from "../collections/collections-pane.tsx";
import { explorerMessages } from "../explorer-messages.ts";
import { ItemPane } from "../item/item-pane.tsx";
import { ListPane } from "../list/list-pane.tsx";

function sourceOf({ index, pk, query, isScan }: Address): ListSource | null {
  if (query) return { kind: "query", composition: query };
  if (isScan) return { kind: "scan", index };
  return pk === null ? null : { kind: "collection", index, pk };
}

/** Collections, items and an item: beside each other at a desk, one after another on a phone. */
export function Panes({ address }: { address: Address }) {
  const { index, pk, item } = address;
  const source = sourceOf(address);
  const shown = item ? "item" : source ? "list" : "collections";
  return (
    <main
      className={`min-h-0 grow lg:grid lg:divide-x lg:divide-line ${item ? "lg:grid-cols-[17rem_minmax(0,1fr)_22rem]" : "lg:grid-cols-[17rem_minmax(0,1fr)]"}`}
    >
      <Pane name={explorerMessages.collections.title} isShown={shown === "collections"}>
        <CollectionsPane index={index} pk={pk} />
      </Pane>
      <Pane name={explorerMessages.list.inOrder} isShown={shown === "list"}>
        {source ? (
          <ListPane key={JSON.stringify(source)} source={source} index={index} open={item} />
        ) : (
          <EmptyState icon={Table2} title={explorerMessages.list.choose} hint={explorerMessages.list.chooseHint} />
        )}
      </Pane>
      {item ? (
        <Pane name={explorerMessages.item.title} isShown>
          <ItemPane key={`${item.PK} ${item.SK}`} itemKey={item} />
        </Pane>
      ) : null}
    </main>
  );
}

interface PaneProps {
  name: string;
  /** Whether it is the one that a phone shows. */
  isShown: boolean;
  children: ReactNode;
}

/** A part of the page that scrolls by itself at a desk. */
function Pane({ name, isShown, children }: PaneProps) {
  return (
    <section aria-label={name} className={`min-h-0 min-w-0 lg:overflow-y-auto ${isShown ? "" : "max-lg:hidden"}`}>
      {children}
    </section>
  );
}
