import { createEndedSessions, createPasswords, createShares } from "@quick-photos/api";
import type { Logger } from "pino";
import { openBucketMedia } from "../../compose/open-bucket-media.ts";
import { createSigning } from "../../compose/signing.ts";
import { startDatabase } from "../../compose/start-database.ts";
import { startLimiter } from "../../compose/start-limiter.ts";
import { createBriefLiveBus } from "../../live/brief-live-bus.ts";
import { createEndedSessionsReader, type EndedSessionsReader } from "../../services/ended-sessions-reader.ts";
import { namingRefusals } from "../../services/name-refusal.ts";
import { createReadiness } from "../../services/readiness.ts";
import type { Services } from "../../services/services.ts";
import { createStopStack } from "../../services/stop-stack.ts";
import type { ApiConfig } from "./config.ts";

/** What calls are answered with, and what each has to wait for first. */
export interface ComposedApi {
  services: Services;
  endedSessions: Pick<EndedSessionsReader, "keepUp">;
}

/**
 * Composes what calls are answered with, for as long as the process lives: nothing of it works in the background, since a
 * function stands still between two calls. Other functions project, and files that nobody wants expire in the bucket.
 * Throws StartError for what a person can repair.
 */
export async function composeApi(config: ApiConfig, logger: Logger): Promise<ComposedApi> {
  const stack = createStopStack(); // a function is ended without a word, and what is open with it
  const now = () => new Date();
  const { uploads, ...signing } = createSigning(config, now);
  const { client, db, records, openStream, where } = await startDatabase(
    { config, logger, now, isOneAtATime: true },
    stack,
  );
  const { tableKeys } = db;
  const live = createBriefLiveBus();
  const endedSessions = createEndedSessions({ bus: live, now });
  const reader = createEndedSessionsReader({ db, endedSessions, now, logger });
  await namingRefusals(where, reader.read);
  const services = {
    db,
    media: openBucketMedia({ config, logger, terms: uploads, stack }).media,
    live,
    ...signing,
    endedSessions,
    // A process has one call at a time, so there is nobody whose turn it could be.
    passwords: createPasswords({ cost: config.passwords.cost }),
    limiter: await startLimiter({ config, logger }, stack),
    shares: createShares(config.shares),
    now,
    records,
    inspection: undefined,
    readiness: createReadiness({ client, tableKeys, openStream, tableName: config.tableName, projector: undefined }),
  };
  return { services, endedSessions: reader };
}
