import { countCharacters } from "@quick-photos/contract";
import { messages } from "../messages/messages.ts";

/** Returns what to say of a text that has more characters than its limit, as the API counts them; undefined when it fits. */
export function overLimit(text: string, limit: number): string | undefined {
  const over = countCharacters(text.trim()) - limit;
  return over > 0 ? messages.app.tooLong(over) : undefined;
}
