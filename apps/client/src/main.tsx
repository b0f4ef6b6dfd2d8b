import "@fontsource-variable/instrument-sans/wght.css";
import "./styles/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/query-client.ts";
import { dropLinkHead } from "./app/drop-link-head.ts";
import { followSession } from "./app/follow-session.ts";
import { nextTask } from "./app/next-task.ts";
import { resumeSeen } from "./app/resume-seen.ts";
import { createAppRouter } from "./create-app-router.ts";
import { shrinkBack } from "./features/viewer/shrink-back.ts";
import { formatCount } from "./messages/format-count.ts";
import { formatWhen } from "./messages/format-when.ts";
import { locale } from "./messages/locale.ts";
import { registerServiceWorker } from "./offline/register-service-worker.ts";
import { reportUnexpected } from "./ui/in-background.ts";
import { showTheme } from "./ui/theme.ts";

/** Put in by the build (`vite/inspecting.ts`): false in the app that people use. */
declare const __INSPECT__: false | { root: string | null };

if (import.meta.env.DEV) await import("preact/debug"); // says what is wrong with a component, as React would
reportUnexpected();
document.documentElement.lang = locale.language;
document.documentElement.dir = locale.direction;
const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root to render into");
showTheme();
// The explorer takes the whole page: it shows what is stored, and needs nothing of the app.
if (__INSPECT__ && location.pathname === "/dev/table") {
  (await import("./inspector/explorer/start-explorer.tsx")).startExplorer(root);
} else await startApp(root);

async function startApp(place: HTMLElement): Promise<void> {
  await resumeSeen();
  const router = createAppRouter();
  if (__INSPECT__) (await import("./inspector/start-inspector.tsx")).startInspector(__INSPECT__);
  followSession(router);
  dropLinkHead(router);
  shrinkBack(router);
  await nextTask();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
  if (!__INSPECT__) registerServiceWorker();
  // The first formats load the language's data: tasks of their own, while the first answers are on their way.
  setTimeout(() => formatCount(0));
  setTimeout(() => formatWhen(new Date().toISOString()));
}
