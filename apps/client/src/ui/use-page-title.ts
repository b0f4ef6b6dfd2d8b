import { useEffect } from "react";
import { messages } from "../messages/messages.ts";

/** Names the page in the browser's tab, its history and to a screen reader; without a name, the app's own. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? messages.app.title(title) : messages.app.name;
  }, [title]);
}
