import { createFileRoute } from "@tanstack/react-router";
import { useSession } from "../../../api/use-session.ts";
import { EditProfileScreen } from "../../../features/edit-profile/edit-profile-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/edit-profile")({ component: OwnProfile });

function OwnProfile() {
  const session = useSession();
  return session ? <EditProfileScreen userId={session.userId} /> : null;
}
