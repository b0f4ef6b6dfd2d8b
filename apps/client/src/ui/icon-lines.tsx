import type { LucideIcon } from "lucide-react";

interface IconLinesProps {
  icon: LucideIcon;
  title: string;
  hint: string;
  /** A smaller line below. */
  note?: string | undefined;
}

/** The picture of a thing in a circle, what it is called, and what is said of it: what a row of a list begins with. */
export function IconLines({ icon: Icon, title, hint, note }: IconLinesProps) {
  return (
    <div className="flex min-w-0 grow basis-48 items-center gap-3.5">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-surface text-muted">
        <Icon aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <p className="min-w-0 leading-tight wrap-anywhere">
        <span className="block font-medium">{title}</span>
        <span className="block text-label text-muted">{hint}</span>
        {note ? <span className="block text-caption text-muted">{note}</span> : null}
      </p>
    </div>
  );
}
