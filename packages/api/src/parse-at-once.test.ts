import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import * as z from "zod";
import { parseAtOnce } from "./parse-at-once.ts";

const t = initTRPC.create();
const callerOf = t.createCallerFactory;

test("what an output does not declare is left out, and what it cannot be is an error", async () => {
  const output = z.object({ shown: z.string() });
  const answers: { shown: string }[] = [{ shown: "a", secret: "b" } as { shown: string }, {} as { shown: string }];
  const procedure = parseAtOnce(t.procedure).output(output);
  const caller = callerOf(t.router({ next: procedure.query(() => answers.shift() ?? { shown: "" }) }))({});
  expect(await caller.next()).toEqual({ shown: "a" });
  await expect(caller.next()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
});

test("inputs and outputs are parsed without waiting, whatever stands before them", async () => {
  const slow = z.string().refine(async () => true);
  const caller = callerOf(
    t.router({
      input: parseAtOnce(t.procedure)
        .input(slow)
        .query(() => "a"),
      output: parseAtOnce(t.procedure)
        .input(z.string())
        .output(slow)
        .query(() => "a"),
      neither: parseAtOnce(t.procedure)
        .input(z.string())
        .output(z.string())
        .query(() => "a"),
    }),
  )({});
  const mustWait = { cause: expect.any(z.core.$ZodAsyncError) };
  await expect(caller.input("a")).rejects.toMatchObject(mustWait);
  await expect(caller.output("a")).rejects.toMatchObject(mustWait);
  expect(await caller.neither("a")).toBe("a");
});
