import { appRouter } from "@quick-photos/api";
import type { ContractCase } from "./contract-case.ts";

/** Returns the file that a procedure has in a room of one file each: `photos/by-id.ts` for `photos.byId`. */
export function fileOf(procedure: string): string {
  return `${procedure.replace(".", "/").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

async function loadCase(procedure: string): Promise<ContractCase> {
  const { contractCase }: { contractCase: ContractCase } = await import(/* @vite-ignore */ `./${fileOf(procedure)}`);
  return contractCase;
}

/** What every procedure promises; one whose file is missing fails the import of this. */
export const contractCases: readonly ContractCase[] = await Promise.all(
  Object.keys(appRouter._def.procedures).map(loadCase),
);
