import { createFileRoute } from "@tanstack/react-router";
import { ChangePasswordScreen } from "../../../features/settings/change-password-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/settings/password")({ component: ChangePasswordScreen });
