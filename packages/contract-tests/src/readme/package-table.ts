import { readFileSync } from "node:fs";
import path from "node:path";
import { code, markdownTable } from "./markdown-table.ts";
import { listPackages, root } from "./pages.ts";

function row(folder: string): string[] {
  const [title, , purpose = ""] = readFileSync(path.join(root, folder, "README.md"), "utf8").split("\n");
  if (title !== `# ${path.basename(folder)}` || purpose === "") {
    throw new Error(`${folder}/README.md has to begin with its name as title, an empty line, and what it is for`);
  }
  return [`[${code(folder)}](${folder}/README.md)`, purpose];
}

/** Returns the table of all apps and packages: what each is for, as the first line of its README says it. */
export function packageTable(): string {
  return markdownTable(["Where", "What is there"], listPackages().map(row));
}
