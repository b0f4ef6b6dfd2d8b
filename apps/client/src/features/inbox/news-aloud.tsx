import type { Notification } from "@quick-photos/client-sdk";
import { useState } from "react";
import { notificationText } from "./notification-text.ts";

/**
 * Says what arrives while one looks at the inbox to those who do not see it. The list itself is no live region: rows
 * come into the page as it scrolls, and would all be read aloud.
 */
export function NewsAloud({ newest }: { newest: Notification | undefined }) {
  const [openedAt] = useState(newest?.at ?? "");
  return (
    <p role="status" className="sr-only">
      {newest && newest.at > openedAt ? Object.values(notificationText(newest)).join(" ") : null}
    </p>
  );
}
