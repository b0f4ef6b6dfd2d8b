import { variables } from "./variables.ts";

/** Returns what `--help` prints: the options and every environment variable with its default in parentheses. */
export function helpText(): string {
  const width = Math.max(...Object.keys(variables.shape).map((name) => name.length)) + 1;
  const lines = Object.entries(variables.shape).map(([name, schema]) => `  ${name.padEnd(width)}${schema.description}`);
  return [
    "Usage: npm start -- [--empty] [--inspect] [--help]",
    "",
    "  --empty            start without the sample people and photos, which an empty data folder gets otherwise;",
    "                     never in production or when HOST opens the server to the network",
    "  --inspect          show in the app what every tap costs, as INSPECT=true does; refused in production or when",
    "                     HOST opens the server to the network",
    "  --help             print this",
    "",
    "Environment (default in parentheses):",
    ...lines,
    "",
  ].join("\n");
}
