import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { Plus, Search, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { profileQuery } from "../api/queries.ts";
import { messages } from "../messages/messages.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Wordmark } from "../ui/wordmark.tsx";

interface ItemProps extends Pick<LinkProps, "to" | "params"> {
  label: string;
  children: ReactNode;
}

function Item({ label, children, ...target }: ItemProps) {
  return (
    <Link
      {...target}
      activeOptions={{ includeSearch: false }}
      className="group flex min-h-12 min-w-16 items-center justify-center gap-4 rounded-full text-muted transition-colors hover:text-ink aria-[current=page]:text-ink lg:justify-start lg:px-3 lg:hover:bg-surface"
    >
      <span className="grid h-11 min-w-8 place-items-center">{children}</span>
      <span className="max-lg:sr-only lg:text-label lg:font-semibold">{label}</span>
    </Link>
  );
}

/** The way between the main screens: at the thumb on a phone, at the side on a wide screen. */
export function Navigation({ userId }: { userId: string }) {
  const { data: me } = useQuery(profileQuery(userId));
  return (
    <nav
      aria-label={messages.navigation.label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-canvas/85 pb-[env(safe-area-inset-bottom)] backdrop-blur-xl lg:sticky lg:inset-auto lg:top-0 lg:h-dvh lg:border-0 lg:bg-transparent lg:p-4"
    >
      <div className="mb-6 px-3 pt-3 max-lg:hidden">
        <Wordmark />
      </div>
      <div className="mx-auto flex h-16 max-w-md items-center justify-around lg:h-auto lg:flex-col lg:items-stretch lg:gap-1">
        <Item to="/search" label={messages.navigation.search}>
          <Search aria-hidden size={26} className="stroke-[1.8] group-aria-[current=page]:stroke-[2.6]" />
        </Item>
        <Item to="/share" label={messages.navigation.share}>
          <span className="grid h-11 w-16 place-items-center rounded-full bg-ink text-on-ink transition-transform group-active:scale-95 lg:size-8">
            <Plus aria-hidden size={24} strokeWidth={2.2} />
          </span>
        </Item>
        <Item to="/people/$userId" params={{ userId }} label={messages.navigation.profile}>
          <span className="rounded-full ring-ink ring-offset-2 ring-offset-canvas group-aria-[current=page]:ring-2">
            {me ? <Avatar user={me} size="small" /> : <UserRound aria-hidden size={26} strokeWidth={1.8} />}
          </span>
        </Item>
      </div>
    </nav>
  );
}
