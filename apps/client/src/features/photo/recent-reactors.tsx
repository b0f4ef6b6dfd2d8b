import type { Photo } from "@quick-photos/client-sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reactorsQuery } from "../../api/queries.ts";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { latestReactors } from "./latest-reactors.ts";
import { ReactorRow } from "./reactor-row.tsx";

/** Rows shown under the photo; the rest has a screen of its own. */
const shownRows = 5;

/** Returns who reacted lately. A photo names one of them; for more its list is asked, which the way to everyone shows. */
function useLatestReactors({ photoId, reactions }: Photo, me: string | undefined) {
  const { recent, total } = reactions;
  const enabled = recent.length < Math.min(total, shownRows);
  const { data } = useInfiniteQuery({ ...reactorsQuery(photoId), enabled });
  return latestReactors(reactions, data?.pages.flatMap(({ items }) => items) ?? [], me).slice(0, shownRows);
}

/** Who reacted lately, and the way to everyone who did. */
export function RecentReactors({ photo }: { photo: Photo }) {
  const me = useSession()?.userId;
  const reactors = useLatestReactors(photo, me);
  const { photoId, owner, reactions } = photo;
  const isOwn = me === owner.userId;
  const { total } = reactions;
  const { reactions: text } = messages;
  if (total === 0)
    return (
      <div className="border-t border-line px-5 py-6">
        <p className="text-label font-semibold">{text.none}</p>
        {isOwn ? null : <p className="text-label text-muted">{text.beFirst}</p>}
      </div>
    );
  return (
    <section className="border-t border-line pt-4" aria-labelledby="reactions-heading">
      <div className="flex items-center justify-between px-5">
        <h2 id="reactions-heading" className="text-label font-semibold">
          {text.heading}
        </h2>
        <Link
          to="/photos/$photoId/reactions"
          params={{ photoId }}
          className="-me-2 inline-flex min-h-11 items-center rounded-full px-2 text-label font-medium text-muted hover:text-ink"
        >
          {text.all(total)}
        </Link>
      </div>
      <ul>
        {reactors.map((reactor) => (
          <li key={reactor.user.userId}>
            <ReactorRow reactor={reactor} />
          </li>
        ))}
      </ul>
    </section>
  );
}
