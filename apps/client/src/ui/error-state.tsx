import { isQuickPhotosError } from "@quick-photos/client-sdk";
import { CloudOff, ImageOff } from "lucide-react";
import { errorText } from "../messages/error-text.ts";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { ButtonLink } from "./button-link.tsx";
import { EmptyState } from "./empty-state.tsx";

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
  /** Whether it is all there is on the screen, so that its line is the screen's title. */
  isScreen?: boolean;
}

/** What stands where a screen could not be loaded: what happened, and the way on. */
export function ErrorState({ error, onRetry, isScreen = false }: ErrorStateProps) {
  const isGone = isQuickPhotosError(error) && error.code === "NOT_FOUND";
  const action = isGone ? (
    <ButtonLink to="/" variant="secondary">
      {messages.app.goHome}
    </ButtonLink>
  ) : (
    <Button variant="secondary" onClick={onRetry}>
      {messages.app.tryAgain}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState isScreen={isScreen} icon={isGone ? ImageOff : CloudOff} title={errorText(error)} action={action} />
    </div>
  );
}
