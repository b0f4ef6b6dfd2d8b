import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { code, markdownTable } from "./markdown-table.ts";
import { root } from "./pages.ts";

const schema = z.strictObject({
  /** By its SPDX identifier, why what is under it may be here. */
  licenses: z.record(z.string(), z.string()),
  /** Packages whose manifest names none of those, and what is known of them. */
  packages: z.record(z.string(), z.string()),
});

/** Which licenses packages may have, and which packages are known by name. */
export const allowedLicenses = schema.parse(
  JSON.parse(readFileSync(path.join(root, "scripts/allowed-licenses.json"), "utf8")),
);

/** Returns which licenses there may be among all that is installed, and why. */
export function licenseTable(): string {
  const { licenses, packages } = allowedLicenses;
  const rows = [...Object.entries(licenses), ...Object.entries(packages).map(([name, why]) => [code(name), why])];
  return markdownTable(["License, or package without one", "Why it may be here"], rows);
}
