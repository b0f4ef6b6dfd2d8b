import { useInfiniteQuery } from "@tanstack/react-query";
import { Heart } from "lucide-react";
import { reactorsQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PeopleList } from "../people/people-list.tsx";
import { ReactorRow } from "./reactor-row.tsx";

/** Everyone who reacted to a photo. */
export function ReactorsScreen({ photoId }: { photoId: string }) {
  const query = useInfiniteQuery(reactorsQuery(photoId));
  const { heading, none } = messages.reactions;
  usePageTitle(heading);
  return (
    <>
      <TopBar back title={<TopBarTitle>{heading}</TopBarTitle>} />
      <PeopleList
        query={query}
        name={`reactors to ${photoId}`}
        label={heading}
        empty={<EmptyState icon={Heart} title={none} />}
        keyOf={({ user }) => user.userId}
      >
        {(reactor) => <ReactorRow reactor={reactor} />}
      </PeopleList>
    </>
  );
}
