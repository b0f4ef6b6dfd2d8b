import { createFileRoute, Outlet } from "@tanstack/react-router";
import { useSession } from "../api/use-session.ts";
import { SignedIn } from "../app/signed-in.tsx";
import { VisitorBar } from "../app/visitor-bar.tsx";

export const Route = createFileRoute("/_shell")({ component: Shell });

/** One column with the navigation below it, or beside it where there is room. */
function Shell() {
  const session = useSession();
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,37.5rem)_15rem] lg:justify-center">
      {session ? <SignedIn key={session.userId} userId={session.userId} /> : <VisitorBar />}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto min-h-(--free) w-full max-w-[37.5rem] pb-4 outline-none lg:max-w-none lg:pt-3 lg:pb-16"
      >
        <Outlet />
      </main>
    </div>
  );
}
