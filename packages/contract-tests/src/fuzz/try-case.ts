import { reasons } from "@quick-photos/contract";
import { type Answer, faultsOfAnswer, faultsOfLogLine } from "./faults-of.ts";
import type { FuzzCall, FuzzCase } from "./fuzz-cases.ts";
import type { FuzzService } from "./fuzz-service.ts";
import type { Memory } from "./memory.ts";
import { fillIn, toText } from "./placeholders.ts";
import { onTheWire } from "./raw-requests.ts";
import type { Resident } from "./resident.ts";

/** Where cases are tried. */
export interface FuzzScene {
  service: FuzzService;
  memory: Memory;
  resident: Resident;
}

/** What came of a case. */
export interface Tried {
  /** The reason of a refusal, or the status. */
  outcome: string;
  faults: string[];
}

/** Reads an answer to its end, or of an event stream what is there at once. */
async function read(response: Response): Promise<Answer> {
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    const reader = response.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return { status: response.status, text: new TextDecoder().decode(first?.value) };
  }
  return { status: response.status, text: await response.text() };
}

function authorizationOf({ caller }: FuzzCall, { memory, resident }: FuzzScene): Record<string, string> {
  if (caller === "visitor") return {};
  const token = { resident: resident.accessToken, known: memory.given("accessToken", 0), forger: "x.y.z" }[caller];
  return { authorization: `Bearer ${token}` };
}

/** Sends a call, and learns from an answer what there is. */
async function sendCall(call: FuzzCall, scene: FuzzScene): Promise<Answer> {
  const { path, isMutation, isBatch } = call;
  const input = fillIn(call.input, scene.memory.given);
  const one = toText(input);
  const text = isBatch ? `{"0":${one ?? "null"}}` : one;
  const parameters = new URLSearchParams({
    ...(isBatch && { batch: "1" }),
    ...(!isMutation && text !== undefined && { input: text }),
  });
  const headers = { "content-type": "application/json", ...authorizationOf(call, scene) };
  const init = isMutation ? { method: "POST", headers, body: text ?? null } : { headers };
  const answer = await read(await scene.service.fetch(`/trpc/${path}?${parameters}`, init));
  if (answer.status === 200 && answer.text.startsWith("{")) scene.memory.learn([JSON.parse(answer.text), input]);
  return answer;
}

function sendRaw(request: Extract<FuzzCase, { request: unknown }>["request"], { service, memory }: FuzzScene) {
  const [start, placeholder] = request.target.split("\u0001known:");
  const target = placeholder === undefined ? request.target : start + memory.given("uploadId", Number(placeholder));
  return service.write(onTheWire({ ...request, target }));
}

/** Returns the reason that an answer gives, undefined without one; every refusal of a call has one of the closed set. */
function reasonOf({ text }: Answer): string | undefined {
  const reason = /"reason":"([A-Z_]+)"/.exec(text)?.[1];
  return reason !== undefined && Object.hasOwn(reasons, reason) ? reason : undefined;
}

/** Tries a case, and judges its answer and all that was logged meanwhile. */
export async function tryCase(fuzzCase: FuzzCase, scene: FuzzScene): Promise<Tried> {
  const { service, resident } = scene;
  const secrets = [service.authSecret, resident.password, resident.refreshToken, resident.accessToken];
  const isCall = "call" in fuzzCase;
  const answer = await (isCall ? sendCall(fuzzCase.call, scene) : sendRaw(fuzzCase.request, scene));
  const reason = reasonOf(answer);
  const isUnexplained = isCall && (answer.status ?? 0) >= 400 && reason === undefined;
  return {
    outcome: reason ?? `${answer.status ?? "closed"}`,
    faults: [
      ...faultsOfAnswer(answer, secrets),
      ...(isUnexplained ? [`${answer.status} has no reason`] : []),
      ...service.newLogLines().flatMap((line) => faultsOfLogLine(line, secrets)),
    ],
  };
}
