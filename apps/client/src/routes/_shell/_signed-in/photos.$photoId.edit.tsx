import { createFileRoute } from "@tanstack/react-router";
import { EditPhotoScreen } from "../../../features/edit-photo/edit-photo-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/photos/$photoId/edit")({
  component: () => <EditPhotoScreen photoId={Route.useParams().photoId} />,
});
