import { messages } from "../../messages/messages.ts";
import { buttonClass } from "../../ui/button-class.ts";
import { Notice } from "../../ui/notice.tsx";
import { onLocalhost, type PasskeySupport } from "./passkey-support.ts";

/** What stands in place of the form where there can be no passkeys: why, and where there can. */
export function PasskeysElsewhere({ support }: { support: PasskeySupport }) {
  const { passkeys: text } = messages;
  if (support === "nowhere") return <Notice tone="info">{text.nowhere}</Notice>;
  return (
    <div className="grid gap-3">
      <Notice tone="info">{text.onLocalhost}</Notice>
      <a href={onLocalhost()} className={buttonClass("secondary")}>
        {text.openLocalhost}
      </a>
    </div>
  );
}
