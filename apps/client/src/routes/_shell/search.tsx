import { createFileRoute } from "@tanstack/react-router";
import { SearchScreen } from "../../features/people/search-screen.tsx";
import { Suggestions } from "../../features/suggestions/suggestions.tsx";

export const Route = createFileRoute("/_shell/search")({
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === "string" ? { q } : {}),
  component: () => <SearchScreen whomToFollow={(empty) => <Suggestions most={8} empty={empty} />} />,
});
