import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { drawingProcedures } from "@quick-photos/contract";
import type { Binding } from "@quick-photos/contract-suite/bindings/binding";
import { createHttpConnections } from "@quick-photos/contract-suite/bindings/http-connections";
import { originSecretHeader, viewerAddressHeader, viewerHostHeader } from "@quick-photos/server/edge-headers";
import { createTemporaryFolder } from "@quick-photos/testing";
import { type RunningFunction, startFunction, startSecrets } from "@quick-photos/testing/lambda";
import { startS3Server } from "@quick-photos/testing/s3";
import { passedOn, s3Credentials } from "../config.ts";
import { composeService } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";

const server = path.resolve(import.meta.dirname, "../../../../apps/server");

/** The function of the API as it is shipped. */
const built = path.join(server, "dist/functions/api");

const baseUrl = "https://photos.localhost";

/** Puts the function where it has no native part but the one that checks passwords, as it has none where it is deployed. */
function placeWithoutCodec(folder: string): string {
  if (!existsSync(built)) throw new Error(`${built} is missing; build it: pnpm turbo run build`);
  cpSync(built, folder, { recursive: true, filter: (source) => !source.endsWith(".map") });
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(path.join(server, "node_modules/@node-rs"), path.join(folder, "node_modules/@node-rs"));
  return folder;
}

/** Starts what the functions are told by; returns the variables of both, and the word that opens them. */
async function openEnvironment(service: Record<string, string | undefined>, arns: Record<string, string>) {
  const originSecret = randomBytes(32).toString("hex");
  const secrets = await startSecrets({
    [arns.auth ?? ""]: service.AUTH_SECRET ?? "",
    [arns.origin ?? ""]: originSecret,
  });
  const { AUTH_SECRET: _, DATA_DIR: __, ...told } = service;
  const environment = {
    ...passedOn,
    ...told,
    ...s3Environment(),
    LOG_LEVEL: "error",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    AUTH_SECRET_ARN: arns.auth,
    ORIGIN_SECRET_ARN: arns.origin,
  };
  return { secrets, originSecret, environment };
}

function s3Environment() {
  const { accessKeyId, secretAccessKey } = s3Credentials();
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}

/** Whether a call goes to the function with the codec, as the edge decides it (`apps/deploy/src/edge`). */
const isDrawing = ({ pathname }: URL) =>
  pathname.startsWith("/trpc/") && drawingProcedures.some((procedure) => pathname.includes(procedure));

/** Asks the functions as the edge does; photos are shown by them too, which there come from the bucket. */
function atTheEdge(api: RunningFunction, drawing: RunningFunction, originSecret: string) {
  return (request: Request): Promise<Response> => {
    const { host } = new URL(request.url);
    request.headers.set(originSecretHeader, originSecret);
    request.headers.set(viewerAddressHeader, "198.51.100.7");
    request.headers.set(viewerHostHeader, host);
    return (isDrawing(new URL(request.url)) ? drawing : api).fetch(request);
  };
}

/**
 * Runs the built functions of the API as AWS Lambda does, each call in a process that has no other meanwhile; photos are in
 * a bucket. What is written is projected in this process.
 */
export function bindFunctions(): Promise<Binding> {
  return openTogether(async ({ use }) => {
    const { endpoint, bucket } = use(await startS3Server({ bucket: "functions", credentials: s3Credentials() }));
    const service = use(await composeService({ MEDIA_BUCKET: bucket, S3_ENDPOINT: endpoint }));
    const arns = {
      auth: "arn:aws:secretsmanager:local:1:secret:auth",
      origin: "arn:aws:secretsmanager:local:1:secret:origin",
    };
    const { secrets, originSecret, environment } = await openEnvironment(service.environment, arns);
    use(secrets);
    const folder = use(createTemporaryFolder());
    const address = { domainName: "functions.local.on.aws", sourceIp: "192.0.2.1" };
    const start = async (place: string) =>
      use(await startFunction({ file: path.join(place, "index.mjs"), environment, address }));
    const api = await start(placeWithoutCodec(folder.path));
    const ask = atTheEdge(api, await start(built), originSecret);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(endpoint) ? globalThis.fetch(request) : ask(request);
    };
    return {
      ...createHttpConnections({ baseUrl, fetch, now: () => new Date() }),
      clock: null,
      storage: null,
      line: null,
      room: true,
      live: null,
    };
  });
}
