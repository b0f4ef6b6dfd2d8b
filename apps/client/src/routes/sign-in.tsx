import { createFileRoute } from "@tanstack/react-router";
import { returnSearch, skipWithSession } from "../app/guards.ts";
import { SignInScreen } from "../features/account/sign-in-screen.tsx";

export const Route = createFileRoute("/sign-in")({
  validateSearch: returnSearch,
  beforeLoad: skipWithSession,
  component: SignInScreen,
});
