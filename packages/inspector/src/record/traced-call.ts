import type { EndedCall, StartedCall } from "@quick-photos/db";
import { describeInput, withoutSecrets, writesOf } from "@quick-photos/db/explain";
import type { RecordPlace, TracedCall, TracedKey } from "../trace/trace-event.ts";

/** Why a call was made, and when. */
interface Circumstances {
  requestId: string | null;
  causes: string[];
  records: RecordPlace[];
  startedAt: Date;
}

/** The part of an answer that holds items. */
interface Answer {
  Count?: number;
  Item?: object;
  Items?: object[];
  Attributes?: object;
  Responses?: Record<string, object[]>;
}

/** Bytes of a request beyond which only its size is kept: a trace of a thousand such is 64 MB. */
const mostRequestBytes = 64_000;

const byteLength = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? "");

const itemsOf = ({ Item, Items, Responses }: Answer) =>
  Items ??
  Object.values(Responses ?? {})
    .flat()
    .concat(Item ?? []);

function toKey(item: object): TracedKey[] {
  const { PK, SK } = item as Partial<TracedKey>;
  return typeof PK === "string" && typeof SK === "string" ? [{ PK, SK }] : [];
}

/** Returns a call with all that explains it, and nothing that is secret. */
export function toTracedCall(started: StartedCall, ended: EndedCall, why: Circumstances): TracedCall {
  const { operation, input } = started;
  const answer: Answer = ended.output ?? {};
  const { keys, ...description } = describeInput(operation, input);
  const found = itemsOf(answer);
  const sent = byteLength(input);
  const { procedure, operation: _, ...cost } = ended.cost;
  return {
    procedure,
    operation,
    ...description,
    keys: keys.length > 0 ? keys : found.flatMap(toKey),
    items: started.kind === "write" ? writesOf(operation, input).length : (answer.Count ?? found.length),
    bytes: { sent, received: byteLength(answer.Attributes ?? (found.length > 0 ? found : undefined)) },
    cost,
    requestId: why.requestId,
    causes: why.causes,
    records: why.records,
    startedAt: why.startedAt.toISOString(),
    milliseconds: ended.milliseconds,
    retries: Math.max(0, cost.requests - 1),
    failure: ended.failure,
    request: sent > mostRequestBytes ? `left out: ${sent} bytes` : withoutSecrets(input),
  };
}
