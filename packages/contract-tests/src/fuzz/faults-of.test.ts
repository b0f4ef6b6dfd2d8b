import { expect, test } from "vitest";
import { faultsOfAnswer, faultsOfLogLine } from "./faults-of.ts";

const secrets = ["the key of the service"];
const jwt = `eyJhbGciOiJIUzI1NiJ9.${"a".repeat(20)}.${"b".repeat(43)}`;
const refreshToken = `7W4K0ZP9QSX2M3NB.${"A".repeat(26)}.${"b".repeat(43)}`;

test.each([
  [{ status: 500, text: "" }, ["the status is 500"]],
  [{ status: 503, text: "" }, ["the status is 503"]],
  [{ status: 400, text: "Error: x\n    at f (/a/b.js:1:2)" }, ["it shows where the program is"]],
  [{ status: 400, text: "in /work/src/io/send.ts" }, ["it shows where the program is"]],
  [{ status: 200, text: '"$argon2id$v=19$m=8"' }, ["it holds a password's hash"]],
  [{ status: 200, text: "<the key of the service>" }, ["it holds a secret"]],
  [{ status: 200, text: jwt }, []],
  [{ status: 404, text: "There is nothing here." }, []],
  [{ status: null, text: "" }, []],
])("of the answer %j", (answer, faults) => {
  expect(faultsOfAnswer(answer, secrets)).toEqual(faults);
});

test.each([
  ['{"level":"error","msg":"x"}', "the server logged a failure of its own"],
  [`{"level":"info","path":"/media/uploads/${jwt}"}`, "the log holds a token"],
  [`{"level":"info","path":"/${refreshToken}"}`, "the log holds a token"],
  ['{"level":"info","x":"$argon2id$v=19"}', "the log holds a password's hash"],
  ['{"level":"info","x":"the key of the service"}', "the log holds a secret"],
])("of the line %s", (line, fault) => {
  expect(faultsOfLogLine(line, secrets)).toEqual([`${fault}: ${line}`]);
});

test("of a usual line, nothing", () => {
  expect(faultsOfLogLine('{"level":"info","method":"GET","path":"/trpc/users.me","status":200}', secrets)).toEqual([]);
});
