import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { Wordmark } from "../../ui/wordmark.tsx";
import { ContactSheet } from "./contact-sheet.tsx";

/** What someone without a session sees first: pictures, one sentence, two ways in. */
export function WelcomeScreen() {
  const { welcome } = messages;
  usePageTitle(undefined);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="relative isolate flex min-h-(--free) flex-col overflow-hidden outline-none"
    >
      <ContactSheet />
      <div className="relative mt-auto bg-linear-to-t from-canvas from-80% to-transparent px-6 pt-28 pb-[calc(2rem+env(safe-area-inset-bottom))]">
        <div className="mx-auto max-w-[25rem]">
          <Wordmark />
          <h1 className="mt-3 text-display font-semibold">{welcome.headline}</h1>
          <p className="mt-4 text-lead text-muted">{welcome.lead}</p>
          <div className="mt-8 grid gap-3">
            <ButtonLink to="/sign-up">{welcome.signUp}</ButtonLink>
            <ButtonLink to="/sign-in" variant="secondary">
              {welcome.signIn}
            </ButtonLink>
            <ButtonLink to="/explore" variant="quiet">
              {welcome.lookAround}
            </ButtonLink>
          </div>
        </div>
      </div>
    </main>
  );
}
