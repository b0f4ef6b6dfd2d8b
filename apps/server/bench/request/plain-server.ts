import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, type BatchGetCommandInput, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { photoId, photoOutput, profileOutput, userId } from "@quick-photos/contract/schemas";
import { initTRPC } from "@trpc/server";
import * as z from "zod";
import { type BareServerOptions, serveBare } from "./serve-bare.ts";

// What hono, tRPC, zod, jose and lib-dynamodb take as their documentation has them. Each call asks the database for what
// ours does when it is made alone, and checks input and output. To make the answer of the items costs it nothing: that is
// known beforehand.

interface PlainServerOptions extends BareServerOptions {
  endpoint: string;
  inputs: Record<string, BatchGetCommandInput[]>;
}

const { endpoint, inputs, ...options } = JSON.parse(process.argv[2] ?? "{}") as PlainServerOptions;
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: "local", credentials }));
let requests = 0;

async function answer(procedure: string) {
  for (const input of inputs[procedure] ?? []) {
    requests += 1;
    const { Responses } = await client.send(new BatchGetCommand(input));
    if (Object.values(Responses ?? {}).flat().length === 0) throw new Error(`${procedure} finds nothing`);
  }
  return options.answers[procedure] as never;
}

const { procedure, router } = initTRPC.context<{ userId: string | undefined }>().create();
await serveBare(options, {
  router: router({
    photos: {
      byId: procedure
        .input(z.object({ photoId }))
        .output(photoOutput)
        .query(() => answer("photos.byId")),
    },
    users: {
      byId: procedure
        .input(z.object({ userId }))
        .output(profileOutput)
        .query(() => answer("users.byId")),
    },
  }),
  requests: () => requests,
});
