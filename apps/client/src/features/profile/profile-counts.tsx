import type { Profile } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";

const linkClass =
  "-mx-1.5 inline-flex min-h-11 items-center rounded-field px-1.5 decoration-line underline-offset-4 hover:underline";

/** How many photos, followers and followed; the latter two lead to their lists. */
export function ProfileCounts({ profile: { userId, counts } }: { profile: Profile }) {
  return (
    <ul className="mt-3 mb-4 flex flex-wrap items-center gap-x-6 text-label text-muted">
      <li>
        <Count count={counts.photos} words={messages.profile.photos(counts.photos)} />
      </li>
      <li>
        <Link to="/people/$userId/followers" params={{ userId }} className={linkClass}>
          <Count count={counts.followers} words={messages.profile.followers(counts.followers)} />
        </Link>
      </li>
      <li>
        <Link to="/people/$userId/followed" params={{ userId }} className={linkClass}>
          <Count count={counts.followed} words={messages.profile.followed(counts.followed)} />
        </Link>
      </li>
    </ul>
  );
}

/** The words with the number in them set apart. */
function Count({ count, words }: { count: number; words: string }) {
  const [before = "", after = ""] = words.split(formatCount(count));
  return (
    <span>
      {before}
      <strong className="font-semibold text-ink tabular-nums">{formatCount(count)}</strong>
      {after}
    </span>
  );
}
