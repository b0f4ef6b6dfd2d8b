import type { RecoveryStatus } from "@quick-photos/client-sdk";
import { KeyRound } from "lucide-react";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";

/** How many recovery codes are left, and since when; a word about what it means to have none. */
export function CodesLeft({ left, createdAt }: RecoveryStatus) {
  const { recovery: text } = messages;
  const [title, hint] =
    createdAt === null
      ? [text.none, text.noneHint]
      : left === 0
        ? [text.noneLeft, text.noneLeftHint]
        : [text.left(left), text.madeOn(formatWhen(createdAt))];
  return (
    <div className="flex items-center gap-3.5">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-surface text-muted">
        <KeyRound aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <p className="leading-tight">
        <span className="block font-medium">{title}</span>
        <span className="block text-label text-muted">{hint}</span>
      </p>
    </div>
  );
}
