import type {
  AccessTokens,
  Challenges,
  EndedSessions,
  Limiter,
  LiveBus,
  ObserveCall,
  Passwords,
  Shares,
} from "@quick-photos/api";
import type { Db } from "@quick-photos/db";
import type { ServedMedia } from "@quick-photos/media";
import type { Inspection } from "./inspection.ts";
import type { Readiness } from "./readiness-output.ts";
import type { RequestRecords } from "./request-records.ts";

/** Everything that requests are answered with. */
export interface Services {
  db: Db;
  media: ServedMedia;
  accessTokens: AccessTokens;
  endedSessions: EndedSessions;
  passwords: Passwords;
  /** What authenticators are to sign. */
  challenges: Challenges;
  /** What open streams hear from; closing it ends them. */
  live: LiveBus;
  /** Counts calls. */
  limiter: Limiter;
  /** Counts what people have at once. */
  shares: Shares;
  now: () => Date;
  records: RequestRecords;
  /** What developers see of it; undefined unless it was started to be inspected. */
  inspection: Inspection | undefined;
  /** Runs calls of procedures, where they are measured. */
  observeCall?: ObserveCall | undefined;
  /** Returns whether requests can be served at this moment. */
  readiness(): Promise<Readiness>;
}
