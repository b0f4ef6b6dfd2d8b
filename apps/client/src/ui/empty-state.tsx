import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  hint?: string | undefined;
  /** What to do next. */
  action?: ReactNode;
  /** Whether it is all there is on the screen, so that its title is the screen's. */
  isScreen?: boolean;
}

/** What stands where there is nothing yet: why, and what to do next. */
export function EmptyState({ icon: Icon, title, hint, action, isScreen = false }: EmptyStateProps) {
  const Title = isScreen ? "h1" : "p";
  return (
    <div className="flex animate-rise flex-col items-center px-8 py-16 text-center">
      <div className="mb-5 grid size-16 place-items-center rounded-full bg-surface text-muted">
        <Icon aria-hidden size={28} strokeWidth={1.6} />
      </div>
      <Title className="text-lead font-semibold">{title}</Title>
      {hint ? <p className="mt-1 max-w-72 text-label text-muted">{hint}</p> : null}
      {action ? <div className="mt-6">{action}</div> : null}
    </div>
  );
}
