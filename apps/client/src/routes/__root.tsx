import { createRootRoute, Outlet } from "@tanstack/react-router";
import { useSession } from "../api/use-session.ts";
import { AppKeys } from "../app/app-keys.tsx";
import { ConnectionBanner } from "../app/connection-banner.tsx";
import { NotFound } from "../app/not-found.tsx";
import { OnTheWay } from "../app/on-the-way.tsx";
import { useFocusOnNavigation } from "../app/use-focus-on-navigation.ts";
import { UploadsTray } from "../features/share/uploads-tray.tsx";
import { messages } from "../messages/messages.ts";
import { Dock } from "../ui/dock.tsx";
import { Toaster } from "../ui/toaster.tsx";

export const Route = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
});

function Root() {
  const session = useSession();
  useFocusOnNavigation("main");
  return (
    <>
      <a
        href="#main"
        className="fixed start-4 top-2 z-50 -translate-y-20 rounded-full bg-ink px-5 py-3 text-label text-on-ink focus:translate-y-0"
      >
        {messages.app.skipToContent}
      </a>
      <OnTheWay />
      <ConnectionBanner />
      <Outlet />
      <AppKeys />
      <Dock>
        <Toaster />
        {session ? <UploadsTray key={session.userId} userId={session.userId} /> : null}
      </Dock>
    </>
  );
}
