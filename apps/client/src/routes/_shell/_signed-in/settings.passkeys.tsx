import { createFileRoute } from "@tanstack/react-router";
import { passkeysQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { PasskeysScreen } from "../../../features/passkeys/passkeys-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/settings/passkeys")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchQuery(passkeysQuery()));
  },
  component: PasskeysScreen,
});
