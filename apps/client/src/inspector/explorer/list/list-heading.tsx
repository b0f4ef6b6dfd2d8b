import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { IconButton } from "../../../ui/icon-button.tsx";
import { inspectorMessages } from "../../messages.ts";
import { go } from "../address/use-address.ts";
import { countQuery, type ListSource } from "../api/explorer-queries.ts";
import type { IndexName } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { KeyText } from "../parts/key-text.tsx";

/** What a list is: a partition, which can be counted, or what a Query or a Scan returned. */
export function ListHeading({ source }: { source: ListSource }) {
  const text = explorerMessages.list;
  return (
    <header className="sticky top-0 z-10 flex min-h-14 items-center gap-2 bg-canvas ps-4 pe-3 max-lg:ps-1">
      <span className="lg:hidden">
        <IconButton
          icon={ArrowLeft}
          label={text.back}
          onClick={() => go({ pk: null, query: null, isScan: false, item: null })}
          className="rtl:-scale-x-100"
        />
      </span>
      <h2 className="min-w-0 grow py-2 text-label font-semibold">
        {source.kind === "collection" ? <KeyText text={source.pk} /> : null}
        {source.kind === "query" ? text.queryTitle : null}
        {source.kind === "scan" ? text.scanTitle : null}
      </h2>
      {source.kind === "collection" ? <Count key={source.pk} index={source.index} pk={source.pk} /> : null}
    </header>
  );
}

function Count({ index, pk }: { index: IndexName; pk: string }) {
  const { data, isFetching, error, refetch } = useQuery(countQuery(index, pk));
  const text = explorerMessages.list;
  return (
    <>
      <span role="status" className="text-caption text-muted">
        {data ? text.counted(data.items, data.isWhole, inspectorMessages.units(data.cost)) : error?.message}
      </span>
      <button
        type="button"
        aria-busy={isFetching || undefined}
        onClick={() => refetch()}
        className="min-h-9 shrink-0 rounded-full border border-field-line px-3 text-caption font-medium hover:bg-surface aria-busy:opacity-70"
      >
        {text.count}
      </button>
    </>
  );
}
