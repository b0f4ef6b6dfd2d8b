import { createFileRoute } from "@tanstack/react-router";
import { SearchScreen } from "../../features/people/search-screen.tsx";

export const Route = createFileRoute("/_shell/search")({
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === "string" ? { q } : {}),
  component: SearchScreen,
});
