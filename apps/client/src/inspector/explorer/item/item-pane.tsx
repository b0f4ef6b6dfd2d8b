import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, SearchX, X } from "lucide-react";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { go } from "../address/use-address.ts";
import { itemQuery } from "../api/explorer-queries.ts";
import type { TableKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { KeyText } from "../parts/key-text.tsx";
import { PaneState } from "../parts/pane-state.tsx";
import { ItemView } from "./item-view.tsx";

/** One item whole, as it is stored at this moment. */
export function ItemPane({ itemKey }: { itemKey: TableKey }) {
  const query = useQuery(itemQuery(itemKey));
  const text = explorerMessages.item;
  const close = () => go({ item: null });
  return (
    <>
      <header className="sticky top-0 z-10 flex items-center gap-1 bg-canvas ps-4 pe-1 max-lg:ps-1">
        <span className="lg:hidden">
          <IconButton icon={ArrowLeft} label={text.back} onClick={close} className="rtl:-scale-x-100" />
        </span>
        <h2 className="min-w-0 grow py-2">
          <span className="sr-only">{text.title} </span>
          <KeyText text={itemKey.PK} />
          <KeyText text={itemKey.SK} />
        </h2>
        <span className="max-lg:hidden">
          <IconButton icon={X} label={text.close} onClick={close} />
        </span>
      </header>
      <PaneState query={query}>
        {(item) =>
          item ? <ItemView item={item} /> : <EmptyState icon={SearchX} title={text.gone} hint={text.goneHint} />
        }
      </PaneState>
    </>
  );
}
