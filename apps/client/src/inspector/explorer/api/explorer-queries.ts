import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import { account, enter, type Seen, seenOf } from "./account.ts";
import { askDev } from "./ask-dev.ts";
import type { Composition, ExploredPage, IndexName, Place, TableKey } from "./table-types.ts";

/** What the explorer remembers: what was read stays as it is until it is asked for again, or the stream says otherwise. */
export const explorerQueryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: "always" } },
});

/** Items that one page shows. */
export const pageSize = 50;

/** Enters a page in the account and passes it on. */
function entered(page: ExploredPage): ExploredPage {
  enter(page.cost, page.items);
  return page;
}

const paged = {
  initialPageParam: null as Place,
  getNextPageParam: ({ next }: { next: Place }) => next,
};

/** The key design. */
export const designQuery = queryOptions({
  queryKey: ["design"],
  queryFn: () => askDev(({ table }) => table.design.query()),
});

/** The item collections of the table or of its index. */
export const collectionsQuery = (index: IndexName) =>
  infiniteQueryOptions({
    queryKey: ["collections", index],
    queryFn: async ({ pageParam: after }) => {
      const page = await askDev(({ table }) => table.collections.query({ index, after }));
      enter(
        page.cost,
        page.partitions.map(({ items, bytes }) => ({ type: null, items, bytes })),
      );
      return page;
    },
    ...paged,
  });

/** A list of items, whatever it is asked for with. */
export type ListSource =
  | { kind: "collection"; index: IndexName; pk: string }
  | { kind: "query"; composition: Composition }
  | { kind: "scan"; index: IndexName };

function readList(source: ListSource, after: Place): Promise<ExploredPage> {
  const page = { after, limit: pageSize };
  if (source.kind === "query") return askDev(({ table }) => table.query.query({ ...source.composition, after }));
  if (source.kind === "scan") return askDev(({ table }) => table.scan.query({ index: source.index, ...page }));
  return askDev(({ table }) => table.collection.query({ pk: source.pk, index: source.index, ...page }));
}

/** The items of a list, page by page. */
export const listQuery = (source: ListSource) =>
  infiniteQueryOptions({
    queryKey: ["list", source],
    queryFn: async ({ pageParam }) => entered(await readList(source, pageParam)),
    ...paged,
  });

/** How many items a collection has: asked for on demand, since it costs as much as reading them. */
export const countQuery = (index: IndexName, pk: string) =>
  queryOptions({
    queryKey: ["count", index, pk],
    queryFn: async () => {
      const count = await askDev(({ table }) => table.count.query({ index, pk }));
      enter(count.cost);
      return count;
    },
    enabled: false,
  });

/** One item. */
export const itemQuery = (key: TableKey) =>
  queryOptions({
    queryKey: ["item", key.PK, key.SK],
    queryFn: async () => {
      const { item, cost } = await askDev(({ table }) => table.item.query(key));
      enter(cost, item ? [item] : []);
      return item;
    },
  });

/** What a Query costs at most, by what was seen of the kinds of items that it may return. */
export const estimateQuery = (composition: Composition, kinds: readonly string[]) =>
  queryOptions({
    queryKey: ["estimate", composition],
    queryFn: () => {
      const seen = seenOf(account.read().seen, kinds);
      return askDev(({ table }) => table.estimate.query({ ...composition, seen }));
    },
    staleTime: 0,
  });

/** What a Scan of everything would cost. */
export const scanPriceQuery = (index: IndexName, seen: Seen | undefined) =>
  queryOptions({
    queryKey: ["scan price", index, seen !== undefined],
    queryFn: () => askDev(({ table }) => table.scanPrice.query({ index, seen })),
    staleTime: 0,
  });

/** Why an item is as it is: its rows are counted for it. */
export const whyQuery = (key: TableKey) =>
  queryOptions({
    queryKey: ["why", key.PK, key.SK],
    queryFn: () => askDev(({ why }) => why.of.query(key)),
    staleTime: 0,
  });

/** Whether the auditor agrees with an item now: asked for on demand, since it waits for the projector. */
export const auditQuery = (key: TableKey) =>
  queryOptions({
    queryKey: ["audit", key.PK, key.SK],
    queryFn: () => askDev(({ why }) => why.audit.query(key)),
    enabled: false,
  });
