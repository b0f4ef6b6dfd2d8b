import { readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";

/** What the engine demands of every call; it reads none of it. */
const headers = {
  "content-type": "application/x-amz-json-1.0",
  authorization: "AWS4-HMAC-SHA256 Credential=a/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=a",
  "x-amz-date": "20260101T000000Z",
};

/** A call of DynamoDB's protocol. */
export interface EngineCall {
  headers: Record<string, string>;
  body: string;
}

/** Returns a call that anybody can make: its signature is nobody's. */
export function forgeCall(operation: "PutItem" | "Scan", input: object): EngineCall {
  const target = { "x-amz-target": `DynamoDB_20120810.${operation}` };
  return { headers: { ...headers, ...target }, body: JSON.stringify({ TableName: "quick-photos", ...input }) };
}

/** Returns where the engine of a running server listens, as its data folder says. */
export function readEngineEndpoint(dataDir: string): string {
  return JSON.parse(readFileSync(path.join(dataDir, "engine.json"), "utf8")).engine.endpoint;
}

/** Makes a call as a program of this machine can, and returns the answer's body. */
export function callEngine(endpoint: string, { headers, body }: EngineCall): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(endpoint, { method: "POST", headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve(Buffer.concat(chunks).toString()));
    });
    call.once("error", reject);
    call.end(body);
  });
}
