import { createEndedSessions, createPasswords, createShares } from "@quick-photos/api";
import type { MediaRows } from "@quick-photos/media";
import { type Projector, startProjector } from "@quick-photos/projector";
import { followTrail } from "./audit/follow-trail.ts";
import type { ComposeOptions } from "./compose/compose-options.ts";
import { openMaintenance } from "./compose/open-maintenance.ts";
import { createSigning } from "./compose/signing.ts";
import { startDatabase } from "./compose/start-database.ts";
import { startLimiter } from "./compose/start-limiter.ts";
import { startLiveBus } from "./compose/start-live-bus.ts";
import { startMedia } from "./compose/start-media.ts";
import { openDataFolder } from "./data-folder/open-data-folder.ts";
import { markSample, type SampleMark } from "./data-folder/sample-mark.ts";
import { createPasswordThreads } from "./passwords/create-password-threads.ts";
import { createEndedSessionsReader } from "./services/ended-sessions-reader.ts";
import type { Maintenance } from "./services/maintenance.ts";
import { createMediaRows } from "./services/media-rows.ts";
import { namingRefusals } from "./services/name-refusal.ts";
import { createReadiness } from "./services/readiness.ts";
import type { Services } from "./services/services.ts";
import { startErasing } from "./services/start-erasing.ts";
import { startSweeping } from "./services/start-sweeping.ts";
import { createStopStack, type StopStack } from "./services/stop-stack.ts";
import { unmeasured } from "./telemetry/unmeasured.ts";

/** Running services, until they are stopped. */
export interface Composition {
  services: Services;
  /** Keeps counts and lists up; undefined where others do it: beside a running server, or a function. */
  projector: Projector | undefined;
  /** Whether the sample belongs here and how far it is, null where it does not. */
  sample: SampleMark | null;
  /** What the table says of files, for an audit of them. */
  mediaRows: MediaRows;
  maintenance: Maintenance;
  /** Stops everything that was started, the engine last. */
  stop(): Promise<void>;
}

async function start(options: ComposeOptions, stack: StopStack): Promise<Omit<Composition, "stop">> {
  const { config, logger, telemetry, now = () => new Date(), attach = false } = options;
  const measured = telemetry?.measured ?? unmeasured;
  openDataFolder(config.dataDir);
  const sample = markSample(config.dataDir, { isWanted: config.sample && !attach, now: now() });
  const { uploads, ...signing } = createSigning(config, now);
  const database = await startDatabase(options, stack);
  const { client, db, records, inspection, openStream, isShared, kept, gate, where } = database;
  const stream = await openStream();
  const { scanAs, itemsAs, storedScan } = openMaintenance(database, config);
  const media = await startMedia(options, uploads, stack);
  const live = measured.live(await startLiveBus(options, stack));
  const endedSessions = createEndedSessions({ bus: live, now });
  const ports = {
    removeMedia: media.remove,
    removeMediaOf: media.removeOwner,
    announce: live.announce,
    retell: live.retell,
    endSessions: endedSessions.add,
  };
  // An embedded engine belongs to one process: the lock on the data folder sees to that.
  const isSole = config.engine.kind === "embedded";
  const readEnded = createEndedSessionsReader({ db, endedSessions, now, logger });
  await namingRefusals(where, readEnded.read);
  if (!isSole) stack.defer(readEnded.follow().stop);
  const projection = { db, stream, ...ports, now };
  const { observeWork, observeCall } = telemetry ?? {};
  const onRecords = inspection?.recorder.read;
  const projector =
    isShared || config.isProjectedElsewhere
      ? undefined
      : startProjector({ ...projection, onRecords, observeWork, logger, isSole });
  if (projector) stack.defer(projector.stop);
  if (projector && kept) {
    const { savePlaces } = projector;
    stack.defer(startErasing({ engine: kept, gate, savePlaces, everyMs: config.eraseEveryMs, logger }).stop);
  }
  const hasher = createPasswordThreads(config.passwords);
  stack.defer(hasher.stop);
  const passwords = createPasswords({ hasher: measured.hasher(hasher), cost: config.passwords.cost });
  const readiness = createReadiness({
    client,
    tableKeys: db.tableKeys,
    openStream,
    tableName: config.tableName,
    projector,
  });
  const mediaRows = createMediaRows({ client, tableName: config.tableName, db, now });
  const limiter = measured.limiter(await startLimiter(options, stack));
  const shares = createShares(config.shares);
  if (!isShared) stack.defer(startSweeping({ media, logger }).stop);
  const known = { ...signing, endedSessions, passwords, limiter, shares };
  telemetry?.watch({ readiness, media, projector, engine: kept });
  const maintenance = { scanAs, itemsAs, storedScan, projection, isAlone: isSole && !isShared };
  const trail = followTrail({ projector, maintenance });
  const services = {
    db,
    media,
    live,
    ...known,
    now,
    records,
    readiness,
    observeCall,
    inspection: inspection && { ...inspection, trail },
  };
  return { mediaRows, maintenance, services, projector, sample };
}

/**
 * Starts everything that requests are answered with; what fails to start stops what was started before it. Throws
 * StartError for what a person can repair.
 */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const stack = createStopStack();
  try {
    return { ...(await start(options, stack)), stop: stack.stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
