import { client } from "../api/client.ts";
import { keepValue, keptValue } from "../ui/device-values.ts";
import { inBackground } from "../ui/in-background.ts";
import { forgetPerson } from "./forget-people.ts";

/** Who is leaving, until nothing of them is left: for other tabs, and for the next start if this page is closed at once. */
const key = "quick-photos.leaving";

/** Forgets all of somebody who has left this device, in every tab. That they are signed out comes first. */
export async function leaveDevice(userId: string): Promise<void> {
  keepValue(key, userId);
  await forgetPerson(userId);
  keepValue(key, null);
}

/** Does what other tabs say by `leaveDevice`, since what a tab was about to keep comes after them, and ends what was begun. */
export function followLeaving(): void {
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue && !isBack(event.newValue)) inBackground(forgetPerson(event.newValue));
  });
  const begun = keptValue(key);
  if (begun && !isBack(begun)) inBackground(leaveDevice(begun));
}

/** Whether somebody has come back before this tab heard that they left: what they keep now is new. */
const isBack = (userId: string): boolean => client.session.read()?.userId === userId;
