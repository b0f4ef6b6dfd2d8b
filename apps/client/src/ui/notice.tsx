import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

interface NoticeProps {
  tone: "error" | "info";
  children: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
}

/** A line about the screen as a whole, read out at once when it is an error. */
export function Notice({ tone, children, action }: NoticeProps) {
  const Icon = tone === "error" ? CircleAlert : Info;
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`flex animate-rise items-center gap-3 rounded-field px-4 py-3 text-label ${
        tone === "error" ? "bg-danger-wash text-danger" : "bg-surface text-ink"
      }`}
    >
      <Icon aria-hidden size={20} className="shrink-0" />
      <p className="grow">{children}</p>
      {action}
    </div>
  );
}
