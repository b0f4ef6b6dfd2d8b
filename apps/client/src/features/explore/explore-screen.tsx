import { Search } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { IconLink } from "../../ui/icon-link.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { type ExploreList, exploreLists } from "./explore-lists.ts";
import { ExplorePhotos } from "./explore-photos.tsx";
import { ExploreTabs } from "./explore-tabs.tsx";

/** Everybody's photos: the recent ones, or those that are well liked. */
export function ExploreScreen({ list }: { list: ExploreList }) {
  const { explore: text } = messages;
  usePageTitle(text.title);
  const search = <IconLink to="/search" icon={Search} label={text.findPeople} />;
  return (
    <div data-wide>
      <TopBar back title={<TopBarTitle>{text.title}</TopBarTitle>} actions={search} />
      <ExploreTabs />
      <ExplorePhotos key={list} list={exploreLists[list]} />
    </div>
  );
}
