import type { UserCard } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Avatar } from "../../ui/avatar.tsx";

interface PersonRowProps {
  user: UserCard;
  /** What stands below the name; the username when left out. */
  line?: string;
  /** What the list says about them, at the end of the row. */
  children?: ReactNode;
  /** What can be done about them: beside the link, for a button is no part of one. */
  action?: ReactNode;
}

/** What is in someone's row of a list; it leads to their profile. */
export function PersonRow({ user, line, children, action }: PersonRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-end">
      <Link
        to="/people/$userId"
        params={{ userId: user.userId }}
        className="flex min-h-16 min-w-[min(100%,10rem)] flex-1 items-center gap-3.5 px-5 py-2 transition-colors hover:bg-surface focus-visible:outline-offset-[-2px] active:bg-surface lg:rounded-field"
      >
        <Avatar user={user} size="medium" />
        <span className="min-w-0 grow leading-tight">
          <span className="block font-medium">{user.displayName}</span>
          <span className="block text-label text-muted">{line ?? <bdi>@{user.username}</bdi>}</span>
        </span>
        {children}
      </Link>
      {action}
    </div>
  );
}
