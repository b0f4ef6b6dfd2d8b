import { randomBytes } from "node:crypto";
import type { RouterOutputs } from "@quick-photos/api";
import { createImage } from "@quick-photos/contract-suite/world/images";
import { createUsername } from "@quick-photos/contract-suite/world/world";
import type { FuzzService } from "./fuzz-service.ts";
import type { Memory } from "./memory.ts";

/** Somebody whose secrets nobody else is ever told. */
export interface Resident {
  password: string;
  accessToken: string;
  refreshToken: string;
}

type SignedUp = RouterOutputs["users"]["create"];
type Ticket = RouterOutputs["photos"]["createUpload"];

/** Lets somebody move in: with a photo, and with uploads that anybody may name. */
export async function moveIn(service: FuzzService, memory: Memory): Promise<Resident> {
  const password = randomBytes(12).toString("hex");
  const call = async <Output>(path: string, input: unknown, accessToken?: string): Promise<Output> => {
    const authorization: Record<string, string> = accessToken ? { authorization: `Bearer ${accessToken}` } : {};
    const headers = { "content-type": "application/json", ...authorization };
    const response = await service.fetch(`/trpc/${path}`, { method: "POST", headers, body: JSON.stringify(input) });
    const answer = (await response.json()) as { result?: { data: Output } };
    if (!answer.result) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
    return answer.result.data;
  };
  const { user, session } = await call<SignedUp>("users.create", { username: createUsername(), password });
  memory.learn({ userId: user.userId, username: user.username });
  const body = new Uint8Array(await createImage());
  for (const isPublished of [true, false, false]) {
    const file = { contentType: "image/png", byteLength: body.byteLength };
    const ticket = await call<Ticket>("photos.createUpload", file, session.accessToken);
    await service.fetch(new URL(ticket.url).pathname, { method: "PUT", headers: ticket.headers, body });
    memory.learn({ uploadId: ticket.uploadId, pictureUploadId: ticket.uploadId });
    const { uploadId } = ticket;
    if (isPublished) memory.learn(await call("photos.publish", { uploadId }, session.accessToken));
  }
  return { password, accessToken: session.accessToken, refreshToken: session.refreshToken };
}
