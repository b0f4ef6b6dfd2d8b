import type { OpenSession } from "@quick-photos/client-sdk";
import { MonitorSmartphone } from "lucide-react";
import type { RefObject } from "react";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
import { IconLines } from "../../ui/icon-lines.tsx";
import { EndSession } from "./end-session.tsx";
import { useEndSession } from "./use-end-session.ts";

interface SessionRowProps {
  session: OpenSession;
  /** The list it is in, which takes the focus when the row goes. */
  list: RefObject<HTMLElement | null>;
}

/** One sign-in: on what and when. It goes as soon as it is being ended, and is back when that fails. */
export function SessionRow({ session, list }: SessionRowProps) {
  const { sessionId, createdAt, lastUsedAt, isCurrent } = session;
  const { sessions: text } = messages;
  const device = session.device ?? text.unknownDevice;
  const { isLeaving, end } = useEndSession({ sessionId, device, list });
  if (isLeaving) return null;
  return (
    <li className="flex min-h-18 flex-wrap items-center gap-3.5 px-5 py-2.5">
      <IconLines
        icon={MonitorSmartphone}
        title={device}
        hint={isCurrent ? text.thisDevice : text.lastUsed(formatWhen(lastUsedAt))}
        note={text.signedIn(formatWhen(createdAt))}
      />
      {isCurrent ? null : <EndSession device={device} onConfirm={end} />}
    </li>
  );
}
