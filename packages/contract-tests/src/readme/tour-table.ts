import { accessPatternList, describeRequests, describeUnits, recordRequests } from "@quick-photos/db";
import { code, markdownTable } from "./markdown-table.ts";

/** The steps of the tour (docs/how-it-works.md), in its order: what is tapped, and the procedure that it calls. */
const steps = [
  ["Create account", "users.create"],
  ["Home", "feed.home"],
  ["Share", "photos.publish"],
  ["A heart", "reactions.react"],
  ["A photo", "photos.byId"],
  ["Follow", "follows.follow"],
  ["The number of followers", "follows.followers"],
  ["Save, of the profile's form", "users.update"],
  ["Delete photo", "photos.remove"],
] as const;

/** Returns the table of the tour's steps with what each costs at once. Throws for a procedure that no pattern has. */
export function tourTable(): string {
  const rows = steps.map(([tap, id], at) => {
    const pattern = accessPatternList.find((each) => each.id === id);
    if (!pattern) throw new TypeError(`the tour calls ${id}, which is no access pattern`);
    const { budget } = pattern;
    const always = recordRequests(pattern).filter(({ only }) => only === undefined);
    const operations = always.map(({ operation, index }) => (index ? `${operation} (${index})` : operation));
    return [`${at + 1}`, tap, code(id), operations.join(", "), describeRequests(budget), describeUnits(budget)];
  });
  return markdownTable(["", "Tap", "Procedure", "Request", "Requests", "Units"], rows);
}
