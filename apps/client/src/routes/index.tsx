import { createFileRoute, redirect } from "@tanstack/react-router";
import { client } from "../api/client.ts";
import { WelcomeScreen } from "../features/account/welcome-screen.tsx";

export const Route = createFileRoute("/")({
  beforeLoad() {
    if (client.session.read()) throw redirect({ to: "/home", replace: true });
  },
  component: WelcomeScreen,
});
