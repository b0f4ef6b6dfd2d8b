import { z } from "zod";

/** CloudFormation and the CLI's `-c name=value` know texts alone. */
const flag = z.stringbool({ error: "expected true or false" });

const origin = z
  .url({ protocol: /^https$/, error: "expected https://host" })
  .refine((value) => URL.canParse(value) && new URL(value).pathname === "/", "expected no path after the host")
  .transform((value) => new URL(value).origin);

const units = z
  .string()
  .regex(/^[1-9]\d{3,6}:[1-9]\d{3,6}$/, "expected read and write units a second, as in 12000:4000")
  .transform((value) => {
    const [read = 0, write = 0] = value.split(":").map(Number);
    return { read, write };
  });

/** What whoever deploys may decide, each by `-c name=value` or in `cdk.json`; read in this order. */
export const settings = z.object({
  name: z
    .string()
    .regex(/^[a-z][a-z\d-]{2,30}$/, "expected 3 to 31 lower-case letters, digits and dashes")
    .default("quick-photos")
    .describe("what everything is named after, the table too (quick-photos)"),
  publicUrl: origin.optional().describe("https://host that people open; without it the one that CloudFront gives"),
  contributorInsights: flag.default(false).describe("whether DynamoDB tells which keys are asked for most (false)"),
  warmThroughput: units
    .optional()
    .describe("what the table is ready for from the first second, in units, as in 12000:4000"),
});

/** What is deployed, and how. */
export type Settings = z.output<typeof settings>;

/** Returns the settings, each looked up by its name; throws one line that names what is wrong. */
export function readSettings(lookUp: (name: string) => unknown): Settings {
  const given = Object.keys(settings.shape).flatMap((name) => {
    const value = lookUp(name);
    return value === undefined || value === "" ? [] : [[name, String(value)]];
  });
  const parsed = settings.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  throw new TypeError(
    parsed.error.issues.map(({ path: [name], message }) => `-c ${String(name)}: ${message}`).join("; "),
  );
}
