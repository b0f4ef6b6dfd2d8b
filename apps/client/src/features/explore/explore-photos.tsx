import { useInfiniteQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PhotoList } from "../photo-grid/photo-list.tsx";
import type { ExploreList, exploreLists } from "./explore-lists.ts";

/** A list of everybody's photos, as far as one scrolls. */
export function ExplorePhotos({ list: { query: queryOf, name, none, noneHint } }: ExplorePhotosProps) {
  const options = queryOf();
  const query = useInfiniteQuery(options);
  const findPeople = <ButtonLink to="/search">{messages.explore.findPeople}</ButtonLink>;
  return (
    <section aria-label={name}>
      <PhotoList
        query={query}
        list={options.queryKey}
        isNamed
        empty={<EmptyState icon={Images} title={none} hint={noneHint} action={findPeople} />}
      />
    </section>
  );
}

interface ExplorePhotosProps {
  list: (typeof exploreLists)[ExploreList];
}
