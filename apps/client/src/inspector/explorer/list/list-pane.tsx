import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { inspectorMessages } from "../../messages.ts";
import { sumOf } from "../../rows/cost.ts";
import { go } from "../address/use-address.ts";
import { type ListSource, listQuery } from "../api/explorer-queries.ts";
import type { ExploredItem, ExploredPage, IndexName, TableKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { keyOf } from "../live/changes.ts";
import { JsonText } from "../parts/json-text.tsx";
import { PaneState } from "../parts/pane-state.tsx";
import { ReadOn } from "../parts/read-on.tsx";
import { useRoving } from "../parts/use-roving.ts";
import { ItemRow } from "./item-row.tsx";
import { ListHeading } from "./list-heading.tsx";
import { MirrorList } from "./mirror-list.tsx";

interface ListPaneProps {
  source: ListSource;
  /** The index that the list is of. */
  index: IndexName;
  /** The item that is shown whole. */
  open: TableKey | null;
}

/** Items in the order in which they were read, and the same ones under the other pair of keys. */
export function ListPane({ source, index, open }: ListPaneProps) {
  const query = useInfiniteQuery(listQuery(source));
  const pages = query.data?.pages ?? [];
  return (
    <>
      <ListHeading source={source} />
      <PaneState query={query}>
        {() => (
          <>
            <PagesLine pages={pages} />
            <Items pages={pages} source={source} index={index} open={open} more={<ReadOn pages={query} />} />
          </>
        )}
      </PaneState>
    </>
  );
}

/** What was read for the list so far, and of a Query the request that was sent for it. */
function PagesLine({ pages }: { pages: readonly ExploredPage[] }) {
  const items = pages.reduce((sum, page) => sum + page.items.length, 0);
  const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
  const cost = inspectorMessages.cost(sumOf(pages.map((page) => page.cost)));
  const [first] = pages;
  const request = first && "request" in first ? first.request : undefined;
  return (
    <div className="border-b border-line px-4 pb-2 text-caption text-muted">
      <p role="status">{explorerMessages.list.read(items, explorerMessages.bytes(bytes), cost)}</p>
      {request === undefined ? null : (
        <details>
          <summary className="min-h-8 content-center">{explorerMessages.list.request}</summary>
          <JsonText value={request} className="text-ink" />
        </details>
      )}
    </div>
  );
}

interface ItemsProps extends ListPaneProps {
  pages: readonly ExploredPage[];
  more: React.ReactNode;
}

/** An item's name in a list: its sort key where all have the same partition, else all of its key. */
function nameIn(source: ListSource, index: IndexName, { key, indexKey }: ExploredItem): string {
  const [pk, sk] = index && indexKey ? [indexKey.GSI1PK, indexKey.GSI1SK] : [key.PK, key.SK];
  return source.kind === "scan" ? `${pk} / ${sk}` : sk;
}

function Items({ pages, source, index, open, more }: ItemsProps) {
  const [litKey, setLitKey] = useState<string | null>(null);
  const lit = { key: litKey, set: setLitKey };
  const items = pages.flatMap((page) => page.items);
  const openKey = open ? keyOf(open) : undefined;
  const roving = useRoving(
    items.map(({ key }) => keyOf(key)),
    openKey,
  );
  const text = explorerMessages.list;
  if (items.length === 0) return <EmptyState icon={SearchX} title={text.empty} hint={text.emptyHint} />;
  return (
    <div className="grid min-w-0 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <ul aria-label={text.inOrder} onKeyDown={roving.onKeyDown}>
          {items.map((item) => {
            const key = keyOf(item.key);
            return (
              <ItemRow
                key={key}
                item={item}
                name={nameIn(source, index, item)}
                isOpen={key === openKey}
                tabIndex={roving.tabIndexOf(key)}
                lit={lit}
                onFocus={() => roving.onFocusRow(key)}
                onOpen={() => go({ item: item.key })}
              />
            );
          })}
        </ul>
        {more}
      </div>
      <div className="min-w-0 max-xl:border-t max-xl:border-line xl:border-s xl:border-line">
        <MirrorList items={items} index={index} lit={lit} />
      </div>
    </div>
  );
}
