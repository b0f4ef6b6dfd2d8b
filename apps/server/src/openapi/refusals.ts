import { ApiError, errorShape } from "@quick-photos/api";
import { type ErrorReason, type ReasonEntry, reasons } from "@quick-photos/contract";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { refTo, type Schema } from "./named-schemas.ts";

const names = Object.keys(reasons) as ErrorReason[];
const errors = new Map(names.map((reason) => [reason, errorShape(new ApiError(reason))]));
const statusOf = (reason: ErrorReason) => errors.get(reason)?.data.httpStatus ?? 500;

/** Every code that a reason has; tRPC has more. */
const codes = [...new Set([...errors.values()].map(({ data }) => data.code))];

/** The schemas of every refusal: `errorShape` of packages/api, in the envelope that tRPC puts around it. */
export const refusalSchemas: Record<string, Schema> = {
  Reason: { type: "string", enum: names, description: "Why, out of a closed set: what programs decide by." },
  RefusalData: {
    type: "object",
    properties: {
      code: { type: "string", enum: codes },
      httpStatus: { type: "integer" },
      path: { type: ["string", "null"], description: "The procedure; null when the request never reached one." },
      reason: refTo("Reason"),
      fields: {
        type: "object",
        additionalProperties: { type: "array", items: { type: "string" } },
        description: "The top-level fields of the input at fault; `input` stands for the input as a whole.",
      },
      retryAfterMs: {
        type: "integer",
        minimum: 0,
        description: "Milliseconds to wait before the same call; absent where repeating it is of no use.",
      },
    },
    required: ["code", "httpStatus", "path", "reason"],
    additionalProperties: false,
  },
  RefusalError: {
    type: "object",
    properties: {
      message: { type: "string", description: "The meaning of the reason, for people." },
      code: {
        type: "integer",
        enum: [...new Set(codes.map((code) => TRPC_ERROR_CODES_BY_KEY[code]))],
        description: "The number that JSON-RPC has for it.",
      },
      data: refTo("RefusalData"),
    },
    required: ["message", "code", "data"],
    additionalProperties: false,
  },
  Refusal: {
    type: "object",
    properties: { error: refTo("RefusalError") },
    required: ["error"],
    additionalProperties: false,
  },
};

/** Every reason as it is sent. */
export const refusalExamples: Record<string, Schema> = Object.fromEntries(
  names.map((reason) => [reason, { summary: reasons[reason].meaning, value: { error: errors.get(reason) } }]),
);

const retryAfter = { "Retry-After": { $ref: "#/components/headers/RetryAfter" } };
const challenge = { "WWW-Authenticate": { $ref: "#/components/headers/WWWAuthenticate" } };

/** The headers that come with refusals. */
export const refusalHeaders: Record<string, Schema> = {
  RetryAfter: { description: "Seconds to wait before the same call.", schema: { type: "integer", minimum: 1 } },
  WWWAuthenticate: { description: "How to come with a session.", schema: { type: "string", const: "Bearer" } },
};

const bodyOf = (of: readonly ErrorReason[]): Schema => {
  const examples = Object.fromEntries(of.map((reason) => [reason, { $ref: `#/components/examples/${reason}` }]));
  return { content: { "application/json": { schema: refTo("Refusal"), examples } } };
};

function responseOf(status: number, of: ErrorReason[]): Schema {
  const canRetry = of.some((reason) => (reasons[reason] as ReasonEntry).retryAfterMs !== undefined);
  const headers = { ...(status === 401 && challenge), ...(canRetry && retryAfter) };
  return {
    description: of.map((reason) => `\`${reason}\`: ${reasons[reason].meaning}`).join("\n\n"),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...bodyOf(of),
  };
}

/** Returns the response for every reason but these: those of a request that is no well-formed call. */
export function otherRefusals(known: ReadonlySet<ErrorReason>): Schema {
  const description = "Any other refusal, as of a request that is not a well-formed call.";
  return { description, ...bodyOf(names.filter((reason) => !known.has(reason))) };
}

/** Returns the responses by which a request is refused for these reasons, by their status. */
export function refusalResponses(of: readonly ErrorReason[]): Record<string, Schema> {
  const statuses = [...new Set(of.map(statusOf))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      `${status}`,
      responseOf(
        status,
        of.filter((reason) => statusOf(reason) === status),
      ),
    ]),
  );
}
