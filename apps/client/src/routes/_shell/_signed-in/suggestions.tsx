import { createFileRoute } from "@tanstack/react-router";
import { suggestionsQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { SuggestionsScreen } from "../../../features/suggestions/suggestions-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/suggestions")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchQuery(suggestionsQuery()));
  },
  component: SuggestionsScreen,
});
