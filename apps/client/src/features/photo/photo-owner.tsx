import type { Photo } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatWhen } from "../../messages/format-when.ts";
import { Avatar } from "../../ui/avatar.tsx";

interface PhotoOwnerProps {
  photo: Photo;
  /** Whether it is the heading of what is below it, as in a list of photos. */
  isHeading?: boolean;
}

/** Whose photo, and when; leads to their profile. */
export function PhotoOwner({ photo: { owner, createdAt }, isHeading = false }: PhotoOwnerProps) {
  const Name = isHeading ? "h2" : "p";
  return (
    <Link
      to="/people/$userId"
      params={{ userId: owner.userId }}
      className="inline-flex min-h-11 max-w-full items-center gap-3 rounded-full pe-3"
    >
      <Avatar user={owner} size="small" />
      <div className="min-w-0 leading-tight">
        <Name className="text-label font-semibold [word-spacing:inherit]">{owner.displayName}</Name>
        <time dateTime={createdAt} className="block text-caption text-muted">
          {formatWhen(createdAt)}
        </time>
      </div>
    </Link>
  );
}
