import { inspectorMessages } from "../messages.ts";

/** What a call is: a read or a write of the table, or of its index. */
export type UnitKind = "R" | "W" | "I";

/** A letter, a shape and a color each: no two are told apart by the color alone. */
const looks: Record<UnitKind, string> = {
  R: "rounded-full bg-(--read) text-(--on-read)",
  W: "bg-(--write) text-(--on-write)",
  I: "bg-(--index) text-(--on-index) [clip-path:polygon(50%_0,100%_28%,100%_72%,50%_100%,0_72%,0_28%)]",
};

/** A small sign that says whether something was read, written, or asked of the index. */
export function UnitSign({ kind }: { kind: UnitKind }) {
  return (
    <span
      className={`inline-grid size-5 shrink-0 place-items-center text-[11px] leading-none font-bold ${looks[kind]}`}
    >
      <span aria-hidden>{kind}</span>
      <span className="sr-only">{inspectorMessages.kinds[kind]}</span>
    </span>
  );
}
