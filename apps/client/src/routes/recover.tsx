import { createFileRoute } from "@tanstack/react-router";
import { returnSearch, skipWithSession } from "../app/guards.ts";
import { RecoverScreen } from "../features/account/recover-screen.tsx";

export const Route = createFileRoute("/recover")({
  validateSearch: returnSearch,
  beforeLoad: skipWithSession,
  component: RecoverScreen,
});
