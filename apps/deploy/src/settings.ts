import * as z from "zod";

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
  api: z
    .enum(["none", "function", "container"], { error: "expected none, function or container" })
    .default("none")
    .describe("what serves it: `function`, `container` behind a balancer, or servers of your own elsewhere (none)"),
  image: z.string().optional().describe("with `container`: its image, as in registry/name@sha256:…"),
  certificateArn: z
    .string()
    .regex(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, "expected that of a certificate in us-east-1")
    .optional()
    .describe("of the certificate for the host of `publicUrl`; in us-east-1, where CloudFront looks"),
  name: z
    .string()
    .regex(/^[a-z][a-z\d-]{2,30}$/, "expected 3 to 31 lower-case letters, digits and dashes")
    .default("quick-photos")
    .describe("what everything is named after, the table too (quick-photos)"),
  publicUrl: origin.optional().describe("https://host that people open; without it the one that CloudFront gives"),
  exploreShards: z
    .enum(["1", "2", "4", "8", "16"], { error: "expected 1, 2, 4, 8 or 16" })
    .default("1")
    .describe("partitions of each list of everybody's photos, never fewer than before (1)"),
  alarmEmail: z.email().optional().describe("who is told of alarms; nobody without it"),
  contributorInsights: flag.default(false).describe("whether DynamoDB tells which keys are asked for most (false)"),
  warmThroughput: units
    .optional()
    .describe("what the table is ready for from the first second, in units, as in 12000:4000"),
});

/** What is deployed, and how. */
export type Settings = z.output<typeof settings>;

/** Returns what is wrong with settings that are right each by itself. */
function conflicts({ api, image, publicUrl, certificateArn }: Settings): string[] {
  const isOwnName = publicUrl !== undefined && !publicUrl.endsWith(".cloudfront.net");
  return [
    ...(api === "container" && !image ? ["-c image: a container needs one"] : []),
    ...(api !== "none" && isOwnName && !certificateArn ? ["-c certificateArn: a host of your own needs one"] : []),
  ];
}

/** Returns the settings, each looked up by its name; throws one line that names what is wrong. */
export function readSettings(lookUp: (name: string) => unknown): Settings {
  const given = Object.keys(settings.shape).flatMap((name) => {
    const value = lookUp(name);
    return value === undefined || value === "" ? [] : [[name, String(value)]];
  });
  const parsed = settings.safeParse(Object.fromEntries(given));
  const wrong = parsed.error?.issues.map(({ path: [name], message }) => `-c ${String(name)}: ${message}`);
  const problems = wrong ?? conflicts(parsed.data as Settings);
  if (!parsed.success || problems.length > 0) throw new TypeError(problems.join("; "));
  return parsed.data;
}
