import type { World } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";

/** Asks for a page of a list. */
type Ask = (page: { cursor?: string; limit?: number }) => Promise<unknown>;

/** A list, a cursor of it, and the same procedure, or one like it, about something else. */
interface PagedList {
  list: { ask: Ask; askElsewhere: Ask };
  cursor: string;
}

type Prepare = (world: World) => Promise<PagedList>;

function cursorRefusals(prepare: Prepare): Refusal[] {
  const refusal = (when: string, present: (list: PagedList["list"], cursor: string) => Promise<unknown>): Refusal => ({
    reason: "CURSOR_INVALID",
    when,
    arrange: async (world) => {
      const { list, cursor } = await prepare(world);
      return () => present(list, cursor);
    },
  });
  const alter = (cursor: string) => `${cursor.slice(0, -2)}${cursor.at(-2) === "A" ? "B" : "A"}${cursor.slice(-1)}`;
  return [
    refusal("the cursor is altered", (list, cursor) => list.ask({ cursor: alter(cursor) })),
    refusal("the cursor is cut short", (list, cursor) => list.ask({ cursor: cursor.slice(0, -4) })),
    refusal("the cursor belongs to another list", (list, cursor) => list.askElsewhere({ cursor })),
    refusal("the cursor is none", (list) => list.ask({ cursor: "" })),
    refusal("the cursor is far too long", (list, cursor) => list.ask({ cursor: cursor.padEnd(1100, "A") })),
  ];
}

function limitRefusals(prepare: Prepare): Refusal[] {
  return [0, 101, -1, 2.5].map((limit) => ({
    reason: "INPUT_INVALID",
    when: `the limit is ${limit}`,
    fields: ["limit"],
    arrange: async (world) => {
      const { list } = await prepare(world);
      return () => list.ask({ limit });
    },
  }));
}

/** The refusals of every list: cursors that are not its own, and limits beyond 1 to 100. */
export const pageRefusals = (prepare: Prepare): Refusal[] => [...cursorRefusals(prepare), ...limitRefusals(prepare)];
