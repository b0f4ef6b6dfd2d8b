import { Compass } from "lucide-react";
import { messages } from "../messages/messages.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** What stands where no screen is. */
export function NotFound() {
  return (
    <main id="main" tabIndex={-1} className="grid min-h-(--free) place-items-center outline-none">
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
    </main>
  );
}
