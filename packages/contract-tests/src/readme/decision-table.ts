import { markdownTable } from "./markdown-table.ts";
import { readPages } from "./pages.ts";

const page = /^docs\/decisions\/((\d{4})-.+)$/;

/** Returns the table of all decisions, by their number: the title of each page. */
export function decisionTable(): string {
  const rows = readPages().flatMap(({ file, text }) => {
    const [, name, number] = page.exec(file) ?? [];
    if (name === undefined) return [];
    const title = new RegExp(`^# ${number}: (.+)\n`).exec(text)?.[1];
    if (title === undefined) throw new Error(`${file} has to begin with "# ${number}: ", and the decision`);
    return [[`[${number}](${name})`, title]];
  });
  return markdownTable(["", "Decision"], rows.sort());
}
