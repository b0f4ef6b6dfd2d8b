import { useQuery, useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "../../../ui/button.tsx";
import { formatDollars } from "../../money/format-dollars.ts";
import { go } from "../address/use-address.ts";
import { account, seenOf } from "../api/account.ts";
import { listQuery, pageSize, scanPriceQuery } from "../api/explorer-queries.ts";
import type { IndexName } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";

/** The way to a Scan: what all of one would cost, why one does without, and a button that reads a single page. */
export function ScanPanel({ index }: { index: IndexName }) {
  const queryClient = useQueryClient();
  const { seen } = useSyncExternalStore(account.subscribe, account.read);
  const { data, error } = useQuery(scanPriceQuery(index, seenOf(seen, [])));
  const text = explorerMessages.scan;
  const run = () => {
    queryClient.removeQueries({ queryKey: listQuery({ kind: "scan", index }).queryKey });
    go({ isScan: true, query: null, pk: null, item: null });
  };
  return (
    <section aria-label={text.title} className="flex flex-wrap items-start gap-4 border-b border-line px-4 py-3">
      <div role="status" className="flex min-w-0 grow basis-80 items-start gap-3 text-caption">
        <TriangleAlert aria-hidden size={20} className="text-danger" />
        <div className="max-w-[60ch]">
          {data ? (
            <>
              <p>{data.warning}</p>
              <p className="mt-1 font-semibold">
                {data.bytes === null || data.units === null || data.dollars === null
                  ? text.unknownPrice(data.items)
                  : text.price(data.items, explorerMessages.bytes(data.bytes), data.units, formatDollars(data.dollars))}
              </p>
            </>
          ) : (
            <p>{error?.message ?? explorerMessages.query.estimating}</p>
          )}
        </div>
      </div>
      <Button variant="secondary" onClick={run} className="min-h-11">
        {text.run(pageSize)}
      </Button>
    </section>
  );
}
