import { limits } from "@quick-photos/contract";

/** Returns how many entries a query asks for: what its raw input says, otherwise those of a usual page. */
export function entriesOf(rawInput: unknown): number {
  const isGiven = typeof rawInput === "object" && rawInput !== null && "limit" in rawInput;
  // What is out of bounds is refused when the input is read.
  return isGiven && typeof rawInput.limit === "number" ? rawInput.limit : limits.page.usual;
}
