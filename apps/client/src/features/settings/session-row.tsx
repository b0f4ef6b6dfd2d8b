import type { OpenSession } from "@quick-photos/client-sdk";
import { MonitorSmartphone } from "lucide-react";
import type { RefObject } from "react";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
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
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-surface text-muted">
        <MonitorSmartphone aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <span className="min-w-0 grow basis-36 leading-tight">
        <span className="block font-medium">{device}</span>
        <span className="block text-label text-muted">
          {isCurrent ? text.thisDevice : text.lastUsed(formatWhen(lastUsedAt))}
        </span>
        <span className="block text-caption text-muted">{text.signedIn(formatWhen(createdAt))}</span>
      </span>
      {isCurrent ? null : <EndSession device={device} onConfirm={end} />}
    </li>
  );
}
