import { inspectorMessages } from "../messages.ts";
import type { Effect } from "../rows/row.ts";
import { CallView } from "./call-view.tsx";
import { KeyLink } from "./key-link.tsx";

/** What the stream did after a write, in its order, each with its delay. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  const text = inspectorMessages;
  if (effects.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="text-caption font-semibold">{text.effects}</h3>
      <ol className="grid gap-2">
        {effects.map((effect) => (
          <li key={effect.key} className="grid gap-1">
            <p className="text-caption text-muted">
              {text.after(effect.delayMs)}{" "}
              {"call" in effect
                ? text.by(effect.call.procedure)
                : text.recordOf(effect.record.kind, text.record[effect.record.eventName])}
            </p>
            {"call" in effect ? <CallView call={effect.call} /> : <KeyLink {...effect.record.key} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
