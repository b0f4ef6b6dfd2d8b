import path from "node:path";
import { expect, test } from "vitest";
import { variables } from "./variables.ts";

const file = path.resolve(import.meta.dirname, "../../../../.env.example");

const head = `# Every variable that the server reads: what it means, its default in parentheses, and the value where it is a plain
# one. Copy this file to .env, set what differs, and start with: set -a; . ./.env; set +a; npm start
`;

/** Returns what a variable says in the file: a line on what it means, and one to uncomment. */
function describeVariable([name, schema]: [string, (typeof variables.shape)[keyof typeof variables.shape]]): string {
  return `\n# ${schema.description}\n#${name}=${schema.parse(undefined) ?? ""}\n`;
}

test(".env.example has every variable; `pnpm --filter @quick-photos/server exec vitest run env-example -u` updates it", async () => {
  const lines = Object.entries(variables.shape).map(describeVariable);
  await expect(head + lines.join("")).toMatchFileSnapshot(file);
});
