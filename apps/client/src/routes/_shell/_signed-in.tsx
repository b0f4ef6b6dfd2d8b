import { createFileRoute } from "@tanstack/react-router";
import { requireSession } from "../../app/guards.ts";

export const Route = createFileRoute("/_shell/_signed-in")({ beforeLoad: requireSession });
