import { isQuickPhotosError } from "@quick-photos/client-sdk";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { UserX } from "lucide-react";
import { errorMessage } from "../messages/error-messages.ts";
import { messages } from "../messages/messages.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ScreenError } from "./screen-error.tsx";

/** What stands at the address of a name that nobody has, also of one that nobody could have. */
export function Nobody(props: ErrorComponentProps) {
  const { error } = props;
  const isNobody = isQuickPhotosError(error) && (error.code === "NOT_FOUND" || error.reason === "INPUT_INVALID");
  if (!isNobody) return <ScreenError {...props} />;
  const action = (
    <ButtonLink to="/" variant="secondary">
      {messages.app.goHome}
    </ButtonLink>
  );
  return <EmptyState isScreen icon={UserX} title={errorMessage("USER_NOT_FOUND")} action={action} />;
}
