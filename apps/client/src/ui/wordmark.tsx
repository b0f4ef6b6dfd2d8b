import { Link } from "@tanstack/react-router";
import { messages } from "../messages/messages.ts";
import { Picture } from "./picture.tsx";

interface WordmarkProps {
  className?: string;
  /** Of the name, which is to be heard where it cannot be seen. */
  nameClass?: string;
}

/** The app's picture and name; leads to the start. */
export function Wordmark({ className = "", nameClass = "" }: WordmarkProps) {
  return (
    <Link to="/" className={`inline-flex min-h-11 items-center gap-2.5 rounded-field ${className}`}>
      <Picture src="/icon.svg" alt="" width={28} height={28} fallback={null} />
      <span className={`text-lead font-semibold ${nameClass}`}>{messages.app.name}</span>
    </Link>
  );
}
