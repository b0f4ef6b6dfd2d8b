import { FingerprintPattern } from "lucide-react";

interface PasskeyTextProps {
  title: string;
  hint: string;
  /** A smaller line below. */
  note?: string;
}

/** The picture of a passkey, and what is said of one or of there being none. */
export function PasskeyText({ title, hint, note }: PasskeyTextProps) {
  return (
    <div className="flex min-w-0 grow basis-48 items-center gap-3.5">
      <span className="grid size-11 shrink-0 place-items-center rounded-full bg-surface text-muted">
        <FingerprintPattern aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <p className="min-w-0 leading-tight wrap-anywhere">
        <span className="block font-medium">{title}</span>
        <span className="block text-label text-muted">{hint}</span>
        {note ? <span className="block text-caption text-muted">{note}</span> : null}
      </p>
    </div>
  );
}
