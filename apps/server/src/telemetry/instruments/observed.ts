import type { Instrument } from "./instrument.ts";

const none = [] as const;

/** What is looked up when metrics are collected. Counters count from the start of the process. */
export const observed = {
  "quick_photos.ready": {
    kind: "gauge",
    unit: "1",
    says: "1 where a part can be reached, otherwise 0: the table's description, its data, its stream",
    labels: ["quick_photos.part"],
  },
  "quick_photos.projector.lag": {
    kind: "gauge",
    unit: "s",
    says: "how far counts and lists trail the writes; not told while it cannot be known",
    labels: none,
  },
  "quick_photos.projector.failing": {
    kind: "gauge",
    unit: "1",
    says: "1 while the stream cannot be read or applied, otherwise 0",
    labels: none,
  },
  "quick_photos.projector.records": {
    kind: "counter",
    unit: "{record}",
    says: "stream records that are applied",
    labels: none,
  },
  "quick_photos.projector.changes": {
    kind: "counter",
    unit: "{change}",
    says: "those of them that meant something to a count or a list",
    labels: none,
  },
  "quick_photos.projector.dead_letters": {
    kind: "counter",
    unit: "{letter}",
    says: "records and jobs set aside because no repetition gets them right",
    labels: none,
  },
  "quick_photos.projector.lost_shards": {
    kind: "counter",
    unit: "{shard}",
    says: "parts of the stream that were gone before they were read",
    labels: none,
  },
  "quick_photos.jobs.waiting": {
    kind: "gauge",
    unit: "{job}",
    says: "long work that is not done yet, in whichever process",
    labels: none,
  },
  "quick_photos.jobs.oldest": {
    kind: "gauge",
    unit: "s",
    says: "how long this process has seen the oldest of it on the list",
    labels: none,
  },
  "quick_photos.passwords.waiting": {
    kind: "gauge",
    unit: "{password}",
    says: "passwords that wait for their turn",
    labels: none,
  },
  "quick_photos.live.streams": {
    kind: "gauge",
    unit: "{stream}",
    says: "open streams of notifications",
    labels: none,
  },
  "quick_photos.pictures": {
    kind: "gauge",
    unit: "{picture}",
    says: "uploaded pictures that are decoded at the moment, and those that wait for it",
    labels: ["quick_photos.state"],
  },
  "quick_photos.engine.up": {
    kind: "gauge",
    unit: "1",
    says: "1 while the embedded engine runs, 0 while it is started again",
    labels: none,
  },
  "quick_photos.engine.deaths": {
    kind: "counter",
    unit: "{death}",
    says: "times that the embedded engine has died",
    labels: none,
  },
  "quick_photos.engine.file": {
    kind: "gauge",
    unit: "By",
    says: "size of the embedded engine's file",
    labels: none,
  },
  "process.cpu.time": {
    kind: "counter",
    unit: "s",
    says: "processor time of this process, for itself and in the system",
    labels: ["cpu.mode"],
  },
  "process.memory.usage": { kind: "gauge", unit: "By", says: "memory that this process has in use", labels: none },
  "process.uptime": { kind: "gauge", unit: "s", says: "how long this process runs", labels: none },
  "nodejs.eventloop.utilization": {
    kind: "gauge",
    unit: "1",
    says: "share of the time in which JavaScript was busy, since the last look",
    labels: none,
  },
  "nodejs.eventloop.delay.p50": {
    kind: "gauge",
    unit: "s",
    says: "how late half of all timers were at most, since the last look",
    labels: none,
  },
  "nodejs.eventloop.delay.p99": {
    kind: "gauge",
    unit: "s",
    says: "how late all but one in a hundred were at most, since the last look",
    labels: none,
  },
  "nodejs.eventloop.delay.max": { kind: "gauge", unit: "s", says: "how late the latest was", labels: none },
  "v8js.memory.heap.used": {
    kind: "gauge",
    unit: "By",
    says: "JavaScript's memory in use, by the space that V8 keeps it in",
    labels: ["v8js.heap.space.name"],
  },
} as const satisfies Record<string, Instrument>;
