import { useLive } from "../features/live/use-live.ts";
import { UploadsTray } from "../features/share/uploads-tray.tsx";
import { Navigation } from "./navigation.tsx";

/**
 * What stays around the screens of somebody who is signed in: the way between them, the ear for news, and what is on
 * its way.
 */
export function SignedIn({ userId }: { userId: string }) {
  useLive(userId);
  return (
    <>
      <Navigation userId={userId} />
      <UploadsTray userId={userId} />
    </>
  );
}
