import { Compass } from "lucide-react";
import { messages } from "../messages/messages.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Shell } from "./shell.tsx";

/** What stands where no screen is, beside the way to those that are. */
export function NotFound() {
  return (
    <Shell>
      <EmptyState
        isScreen
        icon={Compass}
        title={messages.app.notFound}
        hint={messages.app.notFoundHint}
        action={
          <ButtonLink to="/" variant="secondary">
            {messages.app.goHome}
          </ButtonLink>
        }
      />
    </Shell>
  );
}
