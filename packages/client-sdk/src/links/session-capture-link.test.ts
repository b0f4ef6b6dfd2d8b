import type { AppRouter } from "@quick-photos/api";
import type { OperationLink, TRPCClientRuntime } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, test } from "vitest";
import { createMemorySessionStore } from "../session/memory-session-store.ts";
import { createSessionCaptureLink } from "./session-capture-link.ts";

const sessionOf = (userId: string) => ({
  userId,
  accessToken: "a",
  refreshToken: "r",
  expiresAt: "2999",
  obtainedAt: "2026",
});

test.each([
  ["whoever deletes their account is signed out", "ana", null],
  ["whoever has signed in meanwhile stays so", "ben", sessionOf("ben")],
])("%s", (_, signedInByThen, left) => {
  const store = createMemorySessionStore(sessionOf("ana"));
  const send: OperationLink<AppRouter> = () =>
    observable((observer) => {
      store.write(sessionOf(signedInByThen));
      observer.next({ result: { type: "data", data: {} } });
      observer.complete();
    });
  const link = createSessionCaptureLink(store, () => new Date())({} as TRPCClientRuntime);
  const op = { id: 1, type: "mutation", path: "users.remove", input: {}, context: {}, signal: null } as const;
  link({ op, next: (next) => send({ op: next, next: () => expect.fail("it is the last") }) }).subscribe({});
  expect(store.read()).toEqual(left);
});
