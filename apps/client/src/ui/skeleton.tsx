import type { ReactNode } from "react";
import { messages } from "../messages/messages.ts";

/** A shape in the place of something that is on its way; `className` gives it its size. */
export function Bone({ className }: { className: string }) {
  return <div className={`animate-breathe rounded-field bg-line/70 ${className}`} />;
}

/** Bones laid out like the screen to come; read out as one word. */
export function Skeleton({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <div role="status" aria-label={messages.app.loading} className={className}>
      {children}
    </div>
  );
}
