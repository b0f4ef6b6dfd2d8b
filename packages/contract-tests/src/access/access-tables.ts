import { code, markdownTable } from "../readme/markdown-table.ts";
import { people, tokens } from "./callers.ts";
import type { ProcedureAccess } from "./measure-procedures.ts";
import type { RouteAccess } from "./measure-routes.ts";

/** A refusal is a reason of the API, in capitals. */
const cell = (outcome: string): string => outcome.replace(/[A-Z_]{3,}/, code);

const names = (callers: readonly { name: string }[]): string[] => callers.map(({ name }) => name);

/** Returns rows with the same outcomes as one, by the names of all. */
function grouped(rows: { name: string; outcomes: string[] }[]): string[][] {
  const groups = new Map<string, { names: string[]; outcomes: string[] }>();
  for (const { name, outcomes } of rows) {
    const group = groups.get(outcomes.join()) ?? { names: [], outcomes };
    group.names.push(code(name));
    groups.set(outcomes.join(), group);
  }
  return [...groups.values()].map(({ names, outcomes }) => [names.join(", "), ...outcomes.map(cell)]);
}

/** Returns who the callers are, and what each gets of every procedure: by who they are, then by what they present. */
export function procedureTables(measured: readonly ProcedureAccess[]): string {
  const meanings = [...people, ...tokens].map(({ name, means }) => [name, means]);
  const byPerson = measured.map(({ procedure, ofPeople }) => [code(procedure), ...ofPeople.map(cell)]);
  const byToken = measured.map(({ procedure, ofTokens }) => ({ name: procedure, outcomes: ofTokens }));
  return [
    markdownTable(["Caller", "presents"], meanings),
    markdownTable(["Procedure", ...names(people)], byPerson),
    markdownTable(["Procedures", ...names(tokens)], grouped(byToken)),
  ].join("\n\n");
}

/** Returns what each caller gets of every address of the server. */
export function routeTable(measured: readonly RouteAccess[]): string {
  const rows = measured.map(({ route, outcomes }) => ({ name: route, outcomes }));
  return markdownTable(["Address", ...names([...tokens, ...people])], grouped(rows));
}
