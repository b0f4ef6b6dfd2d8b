import type { Photo } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { ReactorRow } from "./reactor-row.tsx";

/** Rows shown under the photo; the rest has a screen of its own. */
const shownRows = 5;

/** Who reacted lately, and the way to everyone who did. */
export function RecentReactors({ photo: { photoId, owner, reactions } }: { photo: Photo }) {
  const isOwn = useSession()?.userId === owner.userId;
  const { recent, total } = reactions;
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
        {recent.slice(0, shownRows).map((reactor) => (
          <li key={reactor.user.userId}>
            <ReactorRow reactor={reactor} />
          </li>
        ))}
      </ul>
    </section>
  );
}
