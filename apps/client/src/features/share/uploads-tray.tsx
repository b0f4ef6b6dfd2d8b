import { useEffect, useSyncExternalStore } from "react";
import { resumeUploads, setUploadsAside } from "./send-uploads.ts";
import { UploadRow } from "./upload-row.tsx";
import { uploads } from "./uploads.ts";

/** What is on its way; nothing most of the time. */
export function UploadsTray({ userId }: { userId: string }) {
  const list = useSyncExternalStore(uploads.subscribe, uploads.read);
  useEffect(() => {
    void resumeUploads(userId);
    return setUploadsAside;
  }, [userId]);
  if (list.length === 0) return null;
  return (
    <ul className="grid gap-2 pb-2">
      {list.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}
