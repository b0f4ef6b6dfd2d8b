import type { RecoveryStatus } from "@quick-photos/client-sdk";
import { KeyRound } from "lucide-react";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
import { IconLines } from "../../ui/icon-lines.tsx";

/** How many recovery codes are left, and since when; a word about what it means to have none. */
export function CodesLeft({ left, createdAt }: RecoveryStatus) {
  const { recovery: text } = messages;
  const [title, hint] =
    createdAt === null
      ? [text.none, text.noneHint]
      : left === 0
        ? [text.noneLeft, text.noneLeftHint]
        : [text.left(left), text.madeOn(formatWhen(createdAt))];
  return <IconLines icon={KeyRound} title={title} hint={hint} />;
}
