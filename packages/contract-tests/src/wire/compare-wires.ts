import { type Change, compareSchemas, type Direction } from "./compare-schemas.ts";
import type { Wire, WireProcedure } from "./describe-wire.ts";
import type { Schema } from "./schema.ts";

/** Returns the entries of both records, side by side. */
function sideBySide<Value>(before: Record<string, Value>, after: Record<string, Value>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.map((name) => ({ name, old: before[name], current: after[name] }));
}

function compareSides(name: string, direction: Direction, before: Schema | null, after: Schema | null): Change[] {
  if (before && after) {
    const changes = compareSchemas(before, after, { direction, path: "" });
    return changes.map(({ words, isBreaking }) => ({ words: `\`${name}\` ${direction}: ${words}`, isBreaking }));
  }
  if (before === after) return [];
  // Whoever sends nothing, or reads nothing, goes on as before only where nothing is asked for.
  const isAsked = direction === "input" && after?.required !== undefined;
  const words = `\`${name}\` ${after ? "declares" : "does not declare"} its ${direction}`;
  return [{ words, isBreaking: !after || isAsked }];
}

function compareProcedures(name: string, old?: WireProcedure, current?: WireProcedure): Change[] {
  if (!current) return [{ words: `\`${name}\` is gone`, isBreaking: true }];
  if (!old) return [{ words: `\`${name}\` is new`, isBreaking: false }];
  const moved = { words: `\`${name}\` is a ${current.kind} instead of a ${old.kind}`, isBreaking: true };
  return [
    ...(old.kind === current.kind ? [] : [moved]),
    ...compareSides(name, "input", old.input, current.input),
    ...compareSides(name, "output", old.output, current.output),
  ];
}

function compareReasons(name: string, old?: string, current?: string): Change[] {
  if (old === current) return [];
  if (!current) return [{ words: `nothing fails with \`${name}\` any more`, isBreaking: false }];
  // Clients fall back on the code of a reason that they do not know.
  if (!old) return [{ words: `calls may fail with \`${name}\`, ${current}`, isBreaking: false }];
  return [{ words: `\`${name}\` is ${current} instead of ${old}`, isBreaking: true }];
}

/** Returns how what one version of the code speaks differs from what another does. */
export function compareWires(before: Wire, after: Wire): Change[] {
  const procedures = sideBySide(before.procedures, after.procedures);
  const reasons = sideBySide(before.reasons, after.reasons);
  return [
    ...procedures.flatMap(({ name, old, current }) => compareProcedures(name, old, current)),
    ...reasons.flatMap(({ name, old, current }) => compareReasons(name, old, current)),
  ];
}
