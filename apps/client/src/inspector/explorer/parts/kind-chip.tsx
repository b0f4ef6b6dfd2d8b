import { explorerMessages } from "../explorer-messages.ts";
import { kindHue } from "./kind-hue.ts";
import { useDesign } from "./use-design.ts";

/** The name of a kind of item, in its color. */
export function KindChip({ type }: { type: string | null }) {
  const design = useDesign();
  return (
    <span
      style={kindHue(design, type)}
      className={`inline-block rounded-tile px-1.5 py-0.5 text-caption font-semibold whitespace-nowrap ${type ? "bg-avatar text-avatar-ink" : "bg-surface text-ink"}`}
    >
      {type ?? explorerMessages.list.unknownKind}
    </span>
  );
}
