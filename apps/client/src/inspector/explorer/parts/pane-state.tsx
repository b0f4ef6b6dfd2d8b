import { CloudOff, type LucideIcon, ShieldOff } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Bone, Skeleton } from "../../../ui/skeleton.tsx";
import { statusOf } from "../api/ask-dev.ts";
import { explorerMessages } from "../explorer-messages.ts";

interface PaneStateProps<T> {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** Statuses with which the server says that it does not want to. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404]);

interface FailureProps {
  error: Error;
  onRetry: () => unknown;
}

function Failure({ error, onRetry }: FailureProps) {
  const isRefusal = refusals.has(statusOf(error) ?? 0);
  const [icon, title]: [LucideIcon, string] = isRefusal
    ? [ShieldOff, explorerMessages.refused]
    : [CloudOff, explorerMessages.failed];
  return (
    <div role="alert">
      <EmptyState
        icon={icon}
        title={title}
        hint={error.message}
        action={
          <Button variant="secondary" onClick={onRetry}>
            {explorerMessages.tryAgain}
          </Button>
        }
      />
    </div>
  );
}

/** What a pane shows of an answer: bones while it is awaited, the server's words when it refused, else the answer. */
export function PaneState<T>({ query: { data, error, refetch }, children }: PaneStateProps<T>) {
  if (data !== undefined) return children(data);
  if (error) return <Failure error={error} onRetry={refetch} />;
  return (
    <Skeleton className="grid gap-3 p-4">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Bone key={row} className="h-12" />
      ))}
    </Skeleton>
  );
}
