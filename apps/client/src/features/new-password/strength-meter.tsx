import { messages } from "../../messages/messages.ts";
import type { Strength } from "./strength-of.ts";

const steps = [1, 2, 3, 4] as const;

/**
 * How hard a new password is to guess, in a word and as far as a bar is filled. It is read out when it changes, which is
 * after a pause. Null shows nothing; where a line is short, the word is enough.
 */
export function StrengthMeter({ strength }: { strength: Strength | null }) {
  return (
    <span role="status" className="flex items-baseline gap-2 text-caption text-muted">
      {strength ? (
        <>
          <span aria-hidden className="hidden gap-0.5 self-center min-[22rem]:flex">
            {steps.map((step) => (
              <span
                key={step}
                className={`h-1 w-4 rounded-full transition-colors ${step <= strength ? "bg-ink" : "bg-line"}`}
              />
            ))}
          </span>
          {messages.password.strengths[strength]}
        </>
      ) : null}
    </span>
  );
}
