import { Share2 } from "lucide-react";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { inBackground } from "../../ui/in-background.ts";
import { showToast } from "../../ui/toasts.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { sendLink } from "./send-link.ts";

interface LinkButtonProps {
  /** What the link leads to, for the share sheet. */
  title: string;
  /** The path of the screen. */
  path: string;
  className?: string;
}

/** Sends a link to a screen: by the device's share sheet, else the clipboard, else by hand. */
export function LinkButton({ title, path, className }: LinkButtonProps) {
  const [isShown, setShown] = useState(false);
  const { link: text } = messages;
  const { href: url } = new URL(path, location.origin);
  const send = async () => {
    const way = await sendLink({ title, url });
    if (way === "clipboard") showToast({ tone: "info", text: text.copied });
    if (way === null) setShown(true);
  };
  return (
    <>
      <IconButton icon={Share2} label={text.send} onClick={() => inBackground(send())} className={className} />
      <LinkDialog isOpen={isShown} url={url} onClose={() => setShown(false)} />
    </>
  );
}
