import type { Binding } from "@quick-photos/contract-suite/bindings/binding";
import { createHttpConnections } from "@quick-photos/contract-suite/bindings/http-connections";
import { createApp, createLogger } from "@quick-photos/server";
import { startS3Server } from "@quick-photos/testing/s3";
import { s3Credentials } from "../config.ts";
import { composeService } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";

const baseUrl = "http://photos.localhost";

/** As without a socket, but with photos in a bucket: their bytes travel to an S3 server over one. */
export function bindWithBucket(): Promise<Binding> {
  return openTogether(async ({ use }) => {
    const { endpoint, bucket } = use(await startS3Server({ bucket: "contract", credentials: s3Credentials() }));
    const { services, clock } = use(await composeService({ MEDIA_BUCKET: bucket, S3_ENDPOINT: endpoint }));
    const app = createApp({ services, logger: createLogger("silent") });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(baseUrl) ? app.fetch(request) : globalThis.fetch(request);
    };
    return {
      ...createHttpConnections({ baseUrl, fetch, now: clock.now }),
      clock,
      storage: null,
      line: true,
      room: true,
      live: true,
    };
  });
}
