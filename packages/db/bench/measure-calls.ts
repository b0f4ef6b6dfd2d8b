import { Agent, type RequestOptions, request } from "node:http";
import { cpuMsOf } from "@quick-photos/bench";

/** A way to an engine. */
export interface Door extends AsyncDisposable {
  /** Where calls go, and what they bear beside what every call does. */
  options: RequestOptions;
  /** The engine, and what stands before it in a process of its own. */
  pids: number[];
}

/** As many as a busy server has under way. */
const atOnce = 16;

const headers = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": "DynamoDB_20120810.ListTables",
  "x-amz-date": "20260101T000000Z",
  authorization: "AWS4-HMAC-SHA256 Credential=a/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=a",
};

const cpuMicrosOf = (pid: number) => cpuMsOf(pid) * 1_000;

function call(options: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, method: "POST", path: "/" }, (answer) => {
      answer.resume();
      answer.once("end", () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))));
    });
    asked.once("error", reject);
    asked.end("{}");
  });
}

/** Makes the cheapest call that there is, so that the way there is most of it; returns rate, and microseconds of a call. */
export async function measureCalls({ options, pids }: Door, calls: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const complete = { ...options, agent, headers: { ...headers, ...Object(options.headers) } };
  const theirsBefore = pids.map(cpuMicrosOf);
  const ownBefore = process.cpuUsage();
  const beganAt = performance.now();
  let left = calls;
  const work = async () => {
    while (left-- > 0) await call(complete);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - beganAt) / 1_000;
  const { user, system } = process.cpuUsage(ownBefore);
  const theirs = pids.map((pid, index) => cpuMicrosOf(pid) - (theirsBefore[index] ?? 0));
  agent.destroy();
  const theirMicros = theirs.reduce((sum, micros) => sum + micros, 0) / calls;
  return { perSecond: calls / seconds, ownMicros: (user + system) / calls, theirMicros };
}
