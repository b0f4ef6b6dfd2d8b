import { expect, test } from "vitest";
import { createLogger } from "./logger.ts";

test("secrets do not reach the log, wherever they are in a line", () => {
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line) => lines.push(line) });
  const secrets = { password: "hunter2", refreshToken: "hunter2", accessToken: "hunter2", uploadId: "hunter2" };
  logger.info({ ...secrets, input: secrets, request: { headers: { authorization: "Bearer hunter2" } } }, "signed in");
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain("hunter2");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", msg: "signed in", password: "[Redacted]" });
});
