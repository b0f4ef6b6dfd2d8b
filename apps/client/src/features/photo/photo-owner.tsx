import type { Photo } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatWhen } from "../../messages/format-when.ts";
import { Avatar } from "../../ui/avatar.tsx";

/** Whose photo, and when; leads to their profile. */
export function PhotoOwner({ photo: { owner, createdAt } }: { photo: Photo }) {
  return (
    <Link
      to="/people/$userId"
      params={{ userId: owner.userId }}
      className="inline-flex min-h-11 max-w-full items-center gap-3 rounded-full pe-3"
    >
      <Avatar user={owner} size="small" />
      <span className="min-w-0 leading-tight">
        <span className="block truncate text-label font-semibold">{owner.displayName}</span>
        <time dateTime={createdAt} className="block text-caption text-muted">
          {formatWhen(createdAt)}
        </time>
      </span>
    </Link>
  );
}
