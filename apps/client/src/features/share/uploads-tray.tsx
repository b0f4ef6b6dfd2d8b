import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { messages } from "../../messages/messages.ts";
import { inBackground } from "../../ui/in-background.ts";
import { followGivenUp, resumeUploads, setUploadsAside } from "./send-uploads.ts";
import { UploadRow } from "./upload-row.tsx";
import { justRefused, uploads } from "./uploads.ts";

/** What is on its way; nothing most of the time. */
export function UploadsTray({ userId }: { userId: string }) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.read);
  const open = useLocation({ select: ({ search }) => search.upload }); // what is being repaired is on its own screen
  const list = all.filter(({ id }) => id !== open);
  useEffect(() => {
    inBackground(resumeUploads(userId));
    const leaveOff = followGivenUp();
    return () => {
      leaveOff();
      setUploadsAside();
    };
  }, [userId]);
  useOpenRefused();
  if (list.length === 0) return null;
  return (
    <section aria-label={messages.upload.all}>
      <ul className="grid gap-2 pb-2">
        {list.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
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
