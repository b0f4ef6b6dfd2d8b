import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ContractCase } from "./contract-case.ts";

const folder = import.meta.dirname;

/** Folders that are no area's. */
const others: readonly string[] = ["shared"];

async function loadCase(file: string): Promise<ContractCase> {
  const { contractCase }: { contractCase: ContractCase } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return contractCase;
}

const areas = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
  .map(({ name }) => path.join(folder, name));

const files = areas.sort().flatMap((area) => readdirSync(area).map((name) => path.join(area, name)));

/** What every procedure promises, an area after the other: each file of an area's folder has that of one. */
export const contractCases: readonly ContractCase[] = await Promise.all(files.sort().map(loadCase));
