import type { Notification } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Picture } from "../../ui/picture.tsx";
import { ReactionIcon } from "../photo/reaction-icon.tsx";
import { notificationText } from "./notification-text.ts";

const rowClass =
  "relative flex min-h-18 items-center gap-3.5 px-5 py-2.5 transition-colors hover:bg-surface focus-visible:outline-offset-[-2px] active:bg-surface lg:rounded-field";

/** One thing somebody is told: who, what, when, and the photo it is about; leads to what it tells of. */
export function NotificationRow({ notification }: { notification: Notification }) {
  if (notification.kind === "follower")
    return (
      <Link to="/people/$userId" params={{ userId: notification.user.userId }} className={rowClass}>
        <Told notification={notification} />
      </Link>
    );
  const { photoId, thumbUrl } = notification.photo;
  return (
    <Link to="/photos/$photoId" params={{ photoId }} className={rowClass}>
      <Told notification={notification} />
      <Picture
        src={thumbUrl}
        alt=""
        decoding="async"
        className="size-12 shrink-0 rounded-field bg-surface object-cover"
      />
    </Link>
  );
}

/** How people reacted; what was told before that was kept has none. */
function Kinds({ notification }: { notification: Notification }) {
  if (notification.kind !== "reactions") return null;
  return notification.kinds?.map((kind) => (
    <span key={kind}>
      <ReactionIcon kind={kind} filled sizePx={14} />
      <span className="sr-only">{messages.reactions.kinds[kind]}</span>
    </span>
  ));
}

function Told({ notification }: { notification: Notification }) {
  const { at, isRead } = notification;
  const who = notification.kind === "reactions" ? notification.users[0] : notification.user;
  const { names, what } = notificationText(notification);
  return (
    <>
      {isRead ? null : (
        <span className="absolute start-1.5 top-1/2 size-2 -translate-y-1/2 rounded-full bg-heart">
          <span className="sr-only">{messages.inbox.new}</span>
        </span>
      )}
      {who ? <Avatar user={who} size="medium" /> : null}
      <span className="min-w-0 grow text-label">
        <span className="block">
          <strong className="font-semibold">{names}</strong> {what}
        </span>
        <span className="flex items-center gap-1.5 text-caption text-muted">
          <time dateTime={at}>{formatWhen(at)}</time>
          <Kinds notification={notification} />
        </span>
      </span>
    </>
  );
}
