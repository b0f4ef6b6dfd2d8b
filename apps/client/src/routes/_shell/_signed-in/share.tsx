import { createFileRoute } from "@tanstack/react-router";
import { ShareScreen } from "../../../features/share/share-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/share")({
  validateSearch: ({ upload }: Record<string, unknown>): { upload?: string } =>
    typeof upload === "string" ? { upload } : {},
  component: () => <ShareScreen refused={Route.useSearch().upload} />,
});
