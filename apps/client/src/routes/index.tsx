import { createFileRoute, redirect } from "@tanstack/react-router";
import { client } from "../api/client.ts";
import { WelcomeScreen } from "../features/account/welcome-screen.tsx";

export const Route = createFileRoute("/")({
  beforeLoad() {
    const session = client.session.read();
    if (session) throw redirect({ to: "/people/$userId", params: { userId: session.userId }, replace: true });
  },
  component: WelcomeScreen,
});
