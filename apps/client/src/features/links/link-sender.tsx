import { type ReactNode, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { sendLink } from "./send-link.ts";

/** A link to a screen. */
export interface LinkTarget {
  /** What the link leads to, for the share sheet. */
  title: string;
  /** The path of the screen. */
  path: string;
}

interface LinkSenderProps extends LinkTarget {
  /** Draws what the link is sent by. */
  children: (send: () => void) => ReactNode;
}

/** Sends a link to a screen: by the device's share sheet, else the clipboard, else by hand. */
export function LinkSender({ title, path, children }: LinkSenderProps) {
  const [isShown, setShown] = useState<boolean>(); // undefined before the first time: most links are never sent
  const { href: url } = new URL(path, location.origin);
  const send = async () => {
    const way = await sendLink({ title, url });
    if (way === "clipboard") showToast({ tone: "info", text: messages.link.copied });
    if (way === null) setShown(true);
  };
  return (
    <>
      {children(() => inBackground(send()))}
      {isShown === undefined ? null : <LinkDialog isOpen={isShown} url={url} onClose={() => setShown(false)} />}
    </>
  );
}
