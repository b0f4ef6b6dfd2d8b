import type { Alarm } from "./alarm.ts";

/** Of counts, lists and long work, which follow what people do. */
export const backgroundAlarms: readonly Alarm[] = [
  {
    name: "RecordsLost",
    urgency: "page",
    when: "sum(increase(quick_photos_projector_lost_shards_total[1h])) > 0",
    lasting: "0m",
    why: "Part of the stream was gone before it was read, as happens after 24 hours without a projector: counts are wrong for good",
    act: "`npm run audit -- --repair`, beside the running server",
  },
  {
    name: "ProjectorBlind",
    urgency: "page",
    when: "max by (instance) (quick_photos_projector_failing) == 1",
    lasting: "2m",
    why: "The stream cannot be read or applied; nothing is lost for 24 hours, but counts, feeds and notifications stand still",
    act: "`projector.failure` of `/readyz` says why; see DatabaseAway. A batch that nobody gets right is set aside by itself",
  },
  {
    name: "ProjectorLate",
    urgency: "ticket",
    when: "max(quick_photos_projector_lag) > 30",
    lasting: "5m",
    why: "People see counts of half a minute ago; usual is less than a second, and the log warns from ten seconds on",
    act: "Compare records with units: if both are high it is catching up. If one shard is the reason, more processes do not help",
  },
  {
    name: "DeadLetters",
    urgency: "ticket",
    when: "sum(increase(quick_photos_projector_dead_letters_total[15m])) > 0",
    lasting: "0m",
    why: "A record or a job was set aside after five attempts; what it should have counted is missing until it is replayed",
    act: "`npm run audit` lists them with their reasons and can replay them, once what they failed of is repaired",
  },
  {
    name: "JobsStuck",
    urgency: "ticket",
    when: "max(quick_photos_jobs_oldest) > 900",
    lasting: "5m",
    why: "Somebody's removal or change of name is not done after a quarter of an hour. With very many followers it may be right: then raise it",
    act: "`a job has failed` in the log says of what; a job of a kind that only a newer release knows waits for that release",
  },
];
