import { type TutorialItems, type TutorialKind, tutorialSchemas } from "./tutorial-item.ts";

/** A line that is not an item of the tutorial; the message names the line and the reason. */
export class TutorialError extends Error {
  override readonly name = "TutorialError";
}

/** Returns the kind that a key belongs to, as the tutorial builds its keys. */
function kindOf({ PK, SK }: { PK: string; SK: string }): TutorialKind | undefined {
  if (PK.startsWith("REACTION#")) return "reaction";
  if (SK.startsWith("#FRIEND#")) return "friendship";
  if (SK.startsWith("#METADATA#")) return "user";
  if (SK.startsWith("PHOTO#")) return "photo";
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TutorialError("not JSON; one item a line is expected");
  }
}

function hasKey(value: unknown): value is { PK: string; SK: string } {
  const { PK, SK } = Object(value);
  return typeof PK === "string" && typeof SK === "string";
}

function readLine(items: TutorialItems, text: string, line: number): void {
  const value = parseJson(text);
  if (!hasKey(value)) throw new TutorialError("not an item: PK and SK are missing");
  const kind = kindOf(value);
  if (kind === undefined) {
    throw new TutorialError(`neither a user, a photo, a reaction nor a friendship: PK ${value.PK}, SK ${value.SK}`);
  }
  const parsed = tutorialSchemas[kind].safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
    throw new TutorialError(`not a readable ${kind}: ${where}${issue?.message}`);
  }
  // The schema was chosen by the same kind as the list.
  (items[kind] as unknown[]).push({ ...parsed.data, line });
}

/** Returns the items of a file's text, one JSON item a line; empty lines count but hold nothing. Throws TutorialError. */
export function parseTutorial(text: string): TutorialItems {
  const items: TutorialItems = { user: [], photo: [], reaction: [], friendship: [] };
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === "") continue;
    try {
      readLine(items, content, index + 1);
    } catch (error) {
      if (error instanceof TutorialError) throw new TutorialError(`line ${index + 1}: ${error.message}`);
      throw error;
    }
  }
  return items;
}
