import { createFileRoute } from "@tanstack/react-router";
import { queryClient } from "../../api/query-client.ts";
import { type ExploreList, exploreLists } from "../../features/explore/explore-lists.ts";
import { ExploreScreen } from "../../features/explore/explore-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

interface ExploreSearch {
  list?: Exclude<ExploreList, "recent">;
}

export const Route = createFileRoute("/_shell/explore")({
  validateSearch: ({ list }: Record<string, unknown>): ExploreSearch => (list === "liked" ? { list } : {}),
  loaderDeps: ({ search }): { list: ExploreList } => ({ list: search.list ?? "recent" }),
  loader({ deps: { list }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(exploreLists[list].query()));
  },
  component: () => <ExploreScreen list={Route.useSearch().list ?? "recent"} />,
});
