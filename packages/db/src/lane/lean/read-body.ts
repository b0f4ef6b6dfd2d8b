import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import type { HttpResponse } from "@smithy/core/protocols";

/** An answer that did not arrive as it was sent: nobody knows whether its request was done, and it may be repeated. */
class AnswerDamaged extends Error {
  override readonly name = "AnswerDamaged";
  /** By this the SDK's retries know what may pass. */
  readonly $retryable = {};
}

function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
    stream.once("end", () => resolve(Buffer.concat(chunks)));
    stream.once("error", reject);
  });
}

/**
 * Returns the body of an answer, whichever handler has brought it. Throws AnswerDamaged when it has another checksum than
 * DynamoDB says, and what the handler throws for one that was cut short.
 */
export async function readBody({ body, headers }: HttpResponse): Promise<Buffer> {
  const bytes: Buffer =
    body instanceof Uint8Array ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : await collect(body);
  const checksum = headers["x-amz-crc32"];
  if (checksum !== undefined && Number(checksum) !== crc32(bytes)) {
    throw new AnswerDamaged("an answer has another checksum than DynamoDB says");
  }
  return bytes;
}
