import { type CallLimit, callLimits, commonRefusals, type ProcedureDescription } from "@quick-photos/api";
import { describeRequests, describeUnits } from "@quick-photos/db";
import { envelopeName, type NamedSchemas, refTo, type Schema, wordOf } from "./named-schemas.ts";
import { refusalResponses } from "./refusals.ts";

const json = (schema: Schema) => ({ "application/json": { schema } });

/** Who may call, by what keeps them from it: everybody, everybody but with a bad token, or those with a session. */
export function securityOf(refusals: ProcedureDescription["refusals"]): Schema[] {
  if (refusals.includes("SIGN_IN_REQUIRED")) return [{ accessToken: [] }];
  return refusals.includes("ACCESS_TOKEN_INVALID") ? [{}, { accessToken: [] }] : [];
}

const countedAs = ({ counts, points, seconds, by }: CallLimit) => `${counts}, by ${by}: ${points} in ${seconds} s`;

/** Whoever calls without a session is counted by where they are, where a session is not asked for. */
function limitsOf({ limit, refusals }: ProcedureDescription): string {
  const { [limit]: own, visits } = callLimits;
  const isForVisitors = own.by === "person" && !refusals.includes("SIGN_IN_REQUIRED");
  return isForVisitors ? `${countedAs(own)}; ${countedAs(visits)}` : countedAs(own);
}

function describe(procedure: ProcedureDescription): string {
  const { budget } = procedure.pattern;
  return [
    `Requests to the table: ${describeRequests(budget)}. Units: ${describeUnits(budget)}.`,
    `Counted among ${limitsOf(procedure)}, unless the operator has set other numbers.`,
  ].join("\n\n");
}

/** A query's input is a text that is JSON: said so, and not by `content`, which generators of clients leave out. */
function queryParameters({ input }: ProcedureDescription, name: string | undefined): Schema[] {
  if (!input || name === undefined) return [];
  const schema = { type: "string", contentMediaType: "application/json", contentSchema: refTo(name) };
  const isRequired = !input.safeParse(undefined).success;
  return [{ name: "input", in: "query", required: isRequired, description: "The input, as JSON.", schema }];
}

const lastEventId: Schema = {
  name: "Last-Event-ID",
  in: "header",
  description: "The id of the last event that arrived, to resume after.",
  schema: { type: "string" },
};

/** What 3.1 can say of a stream: that it is one, and what each event's data is. */
const events: Schema = {
  description: [
    "Server-sent events, for as long as the access token is good. The data of each is a `LiveEvent` as JSON, its `id` is",
    "for `Last-Event-ID`. Other types may come: leave alone what you do not know.",
    "Before the first comes one of the type `connected`; `ping` shows that the server is there; one of the type",
    "`serialized-error` has a `RefusalError`, and ends the stream.",
  ].join(" "),
  content: {
    "text/event-stream": {
      schema: { type: "string", contentMediaType: "application/json", contentSchema: refTo("LiveEvent") },
    },
  },
};

function success(procedure: ProcedureDescription, { outputs }: NamedSchemas): Schema {
  if (procedure.kind === "subscription") return events;
  const name = outputs.get(procedure.name);
  if (name === undefined) throw new TypeError(`${procedure.name} declares no output`);
  return { description: "What the procedure returns.", content: json(refTo(envelopeName(name))) };
}

/**
 * Returns a procedure's path, and what there is under it: a query by GET, a mutation by POST, a stream by GET. Throws for
 * one that does not say what it returns.
 */
export function procedurePath(procedure: ProcedureDescription, schemas: NamedSchemas): [path: string, item: Schema] {
  const { name, kind, pattern, refusals } = procedure;
  const input = schemas.inputs.get(name);
  const isMutation = kind === "mutation";
  const parameters = isMutation ? [] : queryParameters(procedure, input);
  if (kind === "subscription") parameters.push(lastEventId);
  const operation = {
    operationId: wordOf(name),
    tags: [name.split(".")[0]],
    summary: pattern.question,
    description: describe(procedure),
    security: securityOf(refusals),
    ...(parameters.length > 0 && { parameters }),
    ...(isMutation && input && { requestBody: { required: true, content: json(refTo(input)) } }),
    responses: {
      200: success(procedure, schemas),
      ...refusalResponses([...refusals, ...commonRefusals]),
      default: { $ref: "#/components/responses/Refusal" },
    },
  };
  return [`/trpc/${name}`, { [isMutation ? "post" : "get"]: operation }];
}
