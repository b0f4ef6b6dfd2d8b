import { createFileRoute } from "@tanstack/react-router";
import { useSession } from "../../../api/use-session.ts";
import { ChangePasswordScreen } from "../../../features/settings/change-password-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/settings/password")({ component: OwnPassword });

function OwnPassword() {
  const session = useSession();
  return session ? <ChangePasswordScreen userId={session.userId} /> : null;
}
