import type { UserCard } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Avatar } from "../../ui/avatar.tsx";

interface PersonRowProps {
  user: UserCard;
  /** What the list says about them, at the end of the row. */
  children?: ReactNode;
}

/** Someone in a list; the whole row leads to their profile. */
export function PersonRow({ user, children }: PersonRowProps) {
  return (
    <li>
      <Link
        to="/people/$userId"
        params={{ userId: user.userId }}
        className="flex min-h-16 items-center gap-3.5 px-5 py-2 transition-colors hover:bg-surface focus-visible:outline-offset-[-2px] active:bg-surface lg:rounded-field"
      >
        <Avatar user={user} size="medium" />
        <span className="min-w-0 grow leading-tight">
          <span className="block truncate font-medium">{user.displayName}</span>
          <span className="block truncate text-label text-muted">@{user.username}</span>
        </span>
        {children}
      </Link>
    </li>
  );
}
