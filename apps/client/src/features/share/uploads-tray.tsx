import { useEffect, useSyncExternalStore } from "react";
import { inBackground } from "../../ui/in-background.ts";
import { resumeUploads, setUploadsAside } from "./send-uploads.ts";
import { UploadRow } from "./upload-row.tsx";
import { uploads } from "./uploads.ts";

/** What is on its way, above the navigation on every screen; nothing most of the time. */
export function UploadsTray({ userId }: { userId: string }) {
  const list = useSyncExternalStore(uploads.subscribe, uploads.read);
  useEffect(() => {
    inBackground(resumeUploads(userId));
    return setUploadsAside;
  }, [userId]);
  if (list.length === 0) return null;
  return (
    <ul className="fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mx-auto grid max-w-[25rem] gap-2 px-3 lg:inset-x-auto lg:start-4 lg:bottom-4 lg:w-72 lg:px-0">
      {list.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}
