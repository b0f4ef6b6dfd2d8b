import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { type ErrorComponentProps, useMatch, useRouter } from "@tanstack/react-router";
import { ErrorState } from "../ui/error-state.tsx";
import { inBackground } from "../ui/in-background.ts";

/** What stands where a screen could not be opened: its address leads nowhere, or what it is made of did not arrive. */
export function ScreenError({ error }: ErrorComponentProps) {
  const router = useRouter();
  const isInShell = useMatch({ from: "/_shell", shouldThrow: false }) !== undefined;
  const isAnswer = isQuickPhotosError(error);
  // A script that did not arrive is not asked for again by the page that missed it: that takes a new one.
  const retry = () => (isAnswer ? inBackground(router.invalidate()) : location.reload());
  const problem = <ErrorState isScreen error={error} onRetry={retry} />;
  if (isInShell) return problem;
  return (
    <main id="main" tabIndex={-1} className="grid min-h-(--free) place-items-center outline-none">
      {problem}
    </main>
  );
}
