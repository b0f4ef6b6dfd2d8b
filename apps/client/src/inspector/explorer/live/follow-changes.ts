import { client } from "../../../api/client.ts";
import { inBackground } from "../../../ui/in-background.ts";
import { createDevClient } from "../../api/dev-client.ts";
import { explorerQueryClient, itemQuery, type ListSource, whyQuery } from "../api/explorer-queries.ts";
import type { TableKey } from "../api/table-types.ts";
import { type Change, noteChange } from "./changes.ts";
import { putItem, type ReadPages } from "./put-item.ts";

/** Pause before a stream that was ended is opened again, in milliseconds. */
const pauseMs = 5_000;

interface ShownList {
  source: ListSource;
  list: ReadPages;
}

function shownLists(): ShownList[] {
  const lists = explorerQueryClient.getQueriesData<ReadPages>({ queryKey: ["list"] });
  return lists.flatMap(([[, source], list]) => (list ? [{ source: source as ListSource, list }] : []));
}

/** What an index holds of an item is not what the table has: entries of an index stay as they were read. */
const isOfTable = (source: ListSource) => source.kind === "collection" && source.index === null;

function isShown(key: TableKey): boolean {
  const isKey = ({ PK, SK }: TableKey) => PK === key.PK && SK === key.SK;
  const isListed = shownLists().some(
    ({ source, list }) =>
      (source.kind === "collection" && source.index === null && source.pk === key.PK) ||
      list.pages.some(({ items }) => items.some((item) => isKey(item.key))),
  );
  return isListed || explorerQueryClient.getQueryData(itemQuery(key).queryKey) !== undefined;
}

/** Reads a changed item again where it is shown: half a unit, and nothing for what nobody looks at. */
async function takeChange(key: TableKey, change: Change): Promise<void> {
  if (!isShown(key)) return;
  const item = await explorerQueryClient.fetchQuery({ ...itemQuery(key), staleTime: 0 });
  if (item) {
    for (const { source } of shownLists().filter(({ source }) => isOfTable(source))) {
      explorerQueryClient.setQueryData<ReadPages>(["list", source], (list) => {
        const isCollection = source.kind === "collection" && source.pk === key.PK;
        return list && putItem(list, item, isCollection);
      });
    }
  }
  noteChange(key, change);
  await explorerQueryClient.invalidateQueries({ queryKey: whyQuery(key).queryKey });
}

/** Follows the stream of the table for as long as the page is open, and shows what it changes. */
export function followChanges(): void {
  const openedAt = new Date().toISOString();
  const dev = createDevClient();
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    clearTimeout(timer);
    stop?.();
    stop = undefined;
    if (!client.session.read()) return;
    const again = () => {
      timer = setTimeout(open, pauseMs);
    };
    const { unsubscribe } = dev.trace.live.subscribe(undefined, {
      onData({ data: event }) {
        // The trace begins with what it has kept from before, which the page has read already.
        if (event.type !== "record" || event.record.readAt < openedAt) return;
        inBackground(takeChange(event.record.key, event.record.eventName));
      },
      onError: again,
      onStopped: again,
    });
    stop = unsubscribe;
  };
  client.session.subscribe(open);
  open();
}
