import { useLive } from "../features/live/use-live.ts";
import { Navigation } from "./navigation.tsx";

/** What stays around the screens of somebody who is signed in: the way between them, and the ear for news. */
export function SignedIn({ userId }: { userId: string }) {
  useLive(userId);
  return <Navigation userId={userId} />;
}
