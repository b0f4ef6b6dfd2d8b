import { createFileRoute } from "@tanstack/react-router";
import { recoveryQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { RecoveryCodesScreen } from "../../../features/settings/recovery-codes-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/settings/recovery-codes")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchQuery(recoveryQuery()));
  },
  component: RecoveryCodesScreen,
});
