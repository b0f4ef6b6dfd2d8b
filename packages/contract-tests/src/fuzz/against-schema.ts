import fc from "fast-check";
import { raws } from "./placeholders.ts";

/** Values that have broken one program or another. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e21, 2 ** 53, 0.5, "", [], {}, [[]], "null", "NaN", "-Infinity"),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "#",
    "USER#",
    "../../etc/passwd",
    "%00",
    "' OR '1'='1",
    "{{7*7}}",
  ),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "\udfff\ud800",
    "\u202e",
    "\ufeff",
    "👨‍👩‍👧‍👦".repeat(500),
    `e${"\u0301".repeat(5_000)}`,
  ),
  fc.constantFrom("a".repeat(100_000), "🐙".repeat(20_000), " ".repeat(50_000), "\n".repeat(1_000)),
  fc.constantFrom(...raws),
  fc.array(fc.nat(0x10ffff), { maxLength: 200 }).map((points) => String.fromCodePoint(...points)),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A field that nobody asked for: of other inputs, of the stored items, of every object. */
const strangers = [
  ...["userId", "sessionId", "viewer", "isAdmin", "passwordHash", "PK", "SK", "limit", "cursor", "input"],
  ...["constructor", "toString", "valueOf", "hasOwnProperty", "then", "toJSON", "length", "$ne", ""],
];

type Fields = Record<string, unknown>;

const isObject = (input: unknown): input is Fields =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** What is done to an input that was all right; `choice` says where. */
const spoilers: ((input: Fields, choice: number, value: unknown) => unknown)[] = [
  (input, choice, value) => {
    const names = Object.keys(input);
    const name = names[choice % names.length];
    return name === undefined ? value : { ...input, [name]: value };
  },
  (input, choice) => {
    const names = Object.keys(input);
    const left = names[choice % names.length];
    return Object.fromEntries(Object.entries(input).filter(([name]) => name !== left));
  },
  (input, choice, value) => ({ ...input, [strangers[choice % strangers.length] ?? ""]: value }),
  (input, choice) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [choice % 2 ? name.toUpperCase() : ` ${name}`, value]),
    ),
  (input, choice) => (choice % 2 ? [input] : { json: input }),
  (input, choice, value) => {
    const names = Object.keys(input);
    const name = names[choice % names.length];
    return name === undefined ? [value] : { ...input, [name]: choice % 2 ? [input[name]] : { [name]: input[name] } };
  },
];

/** Returns inputs that a schema should refuse: made of those that it takes, and spoilt; or nothing of the kind. */
export function againstSchema(accepted: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoilt = fc
    .tuple(accepted, fc.constantFrom(...spoilers), fc.nat(), hostile)
    .map(([input, spoil, choice, value]) => (isObject(input) ? spoil(input, choice, value) : value));
  return fc.oneof({ weight: 6, arbitrary: spoilt }, { weight: 1, arbitrary: hostile });
}
