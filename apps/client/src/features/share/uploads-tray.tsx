import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { inBackground } from "../../ui/in-background.ts";
import { resumeUploads, setUploadsAside } from "./send-uploads.ts";
import { UploadRow } from "./upload-row.tsx";
import { justRefused, uploads } from "./uploads.ts";

/** What is on its way, above the navigation on every screen; nothing most of the time. */
export function UploadsTray({ userId }: { userId: string }) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.read);
  const open = useLocation({ select: ({ search }) => search.upload }); // what is being mended is on its own screen
  const list = all.filter(({ id }) => id !== open);
  useEffect(() => {
    inBackground(resumeUploads(userId));
    return setUploadsAside;
  }, [userId]);
  useOpenRefused();
  if (list.length === 0) return null;
  return (
    <ul className="fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mx-auto grid max-w-[25rem] gap-2 px-3 lg:inset-x-auto lg:start-4 lg:bottom-4 lg:w-72 lg:px-0">
      {list.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}

/** Leads to the photo that was refused just now, for whoever is still where sharing it has led them. */
function useOpenRefused(): void {
  const router = useRouter();
  const upload = useSyncExternalStore(justRefused.subscribe, justRefused.read);
  useEffect(() => {
    if (upload === null) return;
    justRefused.write(null);
    const isWaiting = router.latestLocation.pathname === "/home";
    if (isWaiting) inBackground(router.navigate({ to: "/share", search: { upload } }));
  }, [upload, router]);
}
