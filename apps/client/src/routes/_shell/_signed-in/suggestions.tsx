import { createFileRoute } from "@tanstack/react-router";
import { suggestionsQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { SuggestionsScreen } from "../../../features/suggestions/suggestions-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/suggestions")({
  loader() {
    void queryClient.prefetchQuery(suggestionsQuery());
  },
  component: SuggestionsScreen,
});
