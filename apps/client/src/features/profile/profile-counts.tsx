import type { Profile } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../messages/format-count.ts";
import { messages } from "../../messages/messages.ts";

const linkClass =
  "-mx-2 -my-1 block min-h-11 min-w-11 rounded-field px-2 py-1 transition-colors hover:bg-surface active:bg-surface";

/** How many photos, followers and followed; the latter two lead to their lists. */
export function ProfileCounts({ profile: { userId, counts } }: { profile: Profile }) {
  const { profile: text } = messages;
  return (
    <ul className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
      <li>
        <Count count={counts.photos} words={text.photos(counts.photos)} />
      </li>
      <li>
        <Link to="/people/$userId/followers" params={{ userId }} className={linkClass}>
          <Count count={counts.followers} words={text.followers(counts.followers)} />
        </Link>
      </li>
      <li>
        <Link to="/people/$userId/followed" params={{ userId }} className={linkClass}>
          <Count count={counts.followed} words={text.followed(counts.followed)} />
        </Link>
      </li>
    </ul>
  );
}

/** The number of some words, and below it what else they say. */
function Count({ count, words }: { count: number; words: string }) {
  const number = formatCount(count);
  return (
    <>
      <strong className="block text-heading font-semibold tabular-nums">{number}</strong>{" "}
      <span className="block text-caption text-muted">{words.replace(number, "").trim()}</span>
    </>
  );
}
