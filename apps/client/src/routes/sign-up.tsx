import { createFileRoute } from "@tanstack/react-router";
import { returnSearch, skipWithSession } from "../app/guards.ts";
import { SignUpScreen } from "../features/account/sign-up-screen.tsx";

export const Route = createFileRoute("/sign-up")({
  validateSearch: returnSearch,
  beforeLoad: skipWithSession,
  component: SignUpScreen,
});
