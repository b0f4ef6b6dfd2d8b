import { Share2 } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { LinkSender, type LinkTarget } from "./link-sender.tsx";

/** Sends a link to a screen on a press. */
export function LinkButton({ className, ...target }: LinkTarget & { className?: string }) {
  return (
    <LinkSender {...target}>
      {(send) => <IconButton icon={Share2} label={messages.link.send} onClick={send} className={className} />}
    </LinkSender>
  );
}
