import { useRouterState } from "@tanstack/react-router";
import { messages } from "../messages/messages.ts";

/**
 * A line along the upper edge for as long as the program of the screen that was asked for is on its way: until it
 * arrives the screen before stands as it was, and what was tapped would seem not to have been heard.
 */
export function OnTheWay() {
  const isAwaited = useRouterState({ select: ({ status }) => status === "pending" });
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {isAwaited ? (
        <div className="h-0.75 origin-left animate-approach bg-ink rtl:origin-right">
          <span className="sr-only">{messages.app.loading}</span>
        </div>
      ) : null}
    </div>
  );
}
