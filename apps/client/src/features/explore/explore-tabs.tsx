import { Link } from "@tanstack/react-router";
import { messages } from "../../messages/messages.ts";

const tabClass =
  "grid min-h-11 place-items-center rounded-full px-2 text-center text-label font-semibold text-muted transition-colors hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-float";

/** From one list of everybody's photos to the other: in the place of the one before, so that back leads out of both. */
export function ExploreTabs() {
  const { explore: text } = messages;
  return (
    <nav aria-label={text.lists} className="px-4 pb-3 lg:px-0">
      <div className="grid max-w-[37.5rem] grid-cols-2 gap-1 rounded-full bg-surface p-1">
        <Link to="/explore" search={{}} replace activeOptions={{ exact: true }} className={tabClass}>
          {text.recent}
        </Link>
        <Link to="/explore" search={{ list: "liked" }} replace className={tabClass}>
          {text.wellLiked}
        </Link>
      </div>
    </nav>
  );
}
