import { withDataFile } from "./data-file.ts";
import { describeUnknownSchema, readColumn } from "./engine-schema.ts";

/**
 * Reads a file that no engine has open from end to end, and returns the names of its tables. Throws an Error that says
 * what is wrong with a file that is damaged, or no database of this engine.
 */
export function checkDataFile(dataFile: string): Promise<string[]> {
  return withDataFile(dataFile, (database) => {
    const [verdict] = readColumn(database, "PRAGMA quick_check(1)", "quick_check");
    if (verdict !== "ok") throw new Error(`it is damaged (${String(verdict)})`);
    const obstacle = describeUnknownSchema(database);
    if (obstacle !== null) throw new Error(`it is another database: ${obstacle}`);
    return readColumn(database, "SELECT table_name FROM _tables", "table_name").map(String);
  });
}
