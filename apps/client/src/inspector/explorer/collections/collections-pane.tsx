import { useInfiniteQuery } from "@tanstack/react-query";
import { Database, RotateCw } from "lucide-react";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { go } from "../address/use-address.ts";
import { collectionsQuery } from "../api/explorer-queries.ts";
import type { IndexName } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { PaneState } from "../parts/pane-state.tsx";
import { ReadOn } from "../parts/read-on.tsx";
import { useRoving } from "../parts/use-roving.ts";
import { CollectionRow } from "./collection-row.tsx";

interface CollectionsPaneProps {
  index: IndexName;
  /** The partition that is open. */
  pk: string | null;
}

/** The item collections of the table or of the index, page by page. */
export function CollectionsPane({ index, pk }: CollectionsPaneProps) {
  const text = explorerMessages.collections;
  const query = useInfiniteQuery(collectionsQuery(index));
  const partitions = query.data?.pages.flatMap((page) => page.partitions) ?? [];
  const roving = useRoving(
    partitions.map((partition) => partition.pk),
    pk ?? undefined,
  );
  return (
    <>
      <header className="sticky top-0 z-10 flex items-center gap-2 bg-canvas ps-4 pe-1">
        <div className="grow py-2">
          <h2 className="text-label font-semibold">{text.title}</h2>
          <p className="text-caption text-muted">{text.hint}</p>
        </div>
        <IconButton icon={RotateCw} label={text.again} onClick={() => query.refetch()} />
      </header>
      <PaneState query={query}>
        {() =>
          partitions.length === 0 ? (
            <EmptyState icon={Database} title={text.empty} hint={text.emptyHint} />
          ) : (
            <>
              <ul onKeyDown={roving.onKeyDown}>
                {partitions.map((partition) => (
                  <CollectionRow
                    key={partition.pk}
                    partition={partition}
                    isOpen={partition.pk === pk}
                    tabIndex={roving.tabIndexOf(partition.pk)}
                    onFocus={() => roving.onFocusRow(partition.pk)}
                    onOpen={() => go({ pk: partition.pk, query: null, isScan: false, item: null })}
                  />
                ))}
              </ul>
              <ReadOn pages={query} />
            </>
          )
        }
      </PaneState>
    </>
  );
}
