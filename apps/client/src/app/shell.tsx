import type { ReactNode } from "react";
import { useSession } from "../api/use-session.ts";
import { SignedIn } from "./signed-in.tsx";
import { VisitorBar } from "./visitor-bar.tsx";

/** One column with the navigation below it, or beside it where there is room; what is `data-wide` has the rest as well. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession();
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,37.5rem)_15rem] lg:justify-center xl:grid-cols-[15rem_minmax(0,37.5rem)_22rem]">
      {session ? <SignedIn key={session.userId} userId={session.userId} /> : <VisitorBar />}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto min-h-(--free) w-full max-w-[37.5rem] pb-4 outline-none lg:max-w-none lg:pt-3 lg:pb-16 lg:has-data-wide:col-span-2"
      >
        {children}
      </main>
    </div>
  );
}
