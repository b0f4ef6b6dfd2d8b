import { createFileRoute } from "@tanstack/react-router";
import { DeleteAccountScreen } from "../../../features/settings/delete-account-screen.tsx";

export const Route = createFileRoute("/_shell/_signed-in/settings/delete-account")({ component: DeleteAccountScreen });
