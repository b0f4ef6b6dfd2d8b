import { accessPatternList } from "@quick-photos/db";
import { pauseMs } from "@quick-photos/server/pace-streams";
import { crowd } from "./crowd.ts";
import { priceList } from "./price-list.ts";

const daysOfMonth = 30;
const hoursOfMonth = 730;
const secondsOfMonth = hoursOfMonth * 3_600;
const million = 1_000_000;

/** What a part of a deployment costs in dollars a month: for nobody, and for the crowd after a year. */
export interface CostLine {
  what: string;
  empty: number;
  crowd: number;
  /** What the crowd's figure is made of, in words. */
  how: string;
  /** Whether it is there only when the API is a function, and not in containers. */
  insteadOfContainers?: true;
}

/** Seconds after which an app asks again for what has come. */
const pauseSeconds = pauseMs / 1_000;

const looks = (crowd.people * daysOfMonth * crowd.minutesOpenADay * 60) / pauseSeconds;

const count = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, notation: "compact" });

function timesAMonth(procedure: keyof typeof crowd.callsADay): number {
  return crowd.people * daysOfMonth * crowd.callsADay[procedure];
}

const procedures = Object.keys(crowd.callsADay) as (keyof typeof crowd.callsADay)[];
const calls = procedures.reduce((sum, procedure) => sum + timesAMonth(procedure), 0);

function dollarsOfUnits({ reads, writes }: { reads: number; writes: number }): number {
  return (reads * priceList.table.reads + writes * priceList.table.writes) / million;
}

function unitsOfCalls() {
  let [reads, writes] = [0, 0];
  for (const { id, budget } of accessPatternList) {
    const times = id in crowd.callsADay ? timesAMonth(id as keyof typeof crowd.callsADay) : 0;
    reads += times * (budget.readUnits + budget.indexReadUnits);
    writes += times * (budget.writeUnits + budget.indexWriteUnits);
  }
  return { reads, writes };
}

function unitsOfProjecting() {
  let [reads, writes] = [0, 0];
  for (const [procedure, units] of Object.entries(crowd.followUps)) {
    const times = timesAMonth(procedure as keyof typeof crowd.followUps);
    reads += times * units.reads;
    writes += times * units.writes;
  }
  return { reads, writes };
}

function tableLines(): CostLine[] {
  const [called, projected] = [unitsOfCalls(), unitsOfProjecting()];
  const inWords = ({ reads, writes }: typeof called) =>
    `${count.format(reads)} read and ${count.format(writes)} write units`;
  const [photos, reactions] = [timesAMonth("photos.publish") * 12, timesAMonth("reactions.react") * 12];
  const gigabytes = (photos * crowd.stored.photo + reactions * crowd.stored.reaction) / million;
  const { gigabyteStored, gigabyteBackedUp } = priceList.table;
  const look = accessPatternList.find(({ id }) => id === "inbox.live");
  return [
    {
      what: "table, by calls",
      empty: 0,
      crowd: dollarsOfUnits(called),
      how: `${count.format(calls)} calls: ${inWords(called)}`,
    },
    {
      what: "table, by looks for notifications",
      empty: 0,
      crowd: dollarsOfUnits({ reads: looks * (look?.budget.readUnits ?? 0), writes: 0 }),
      how: `${count.format(looks)} calls, one for each ${pauseSeconds} seconds in which somebody's app is open`,
    },
    { what: "table, by projecting", empty: 0, crowd: dollarsOfUnits(projected), how: inWords(projected) },
    {
      what: "table, stored and backed up",
      empty: 0,
      crowd: gigabytes * (gigabyteStored + gigabyteBackedUp),
      how: `${count.format(gigabytes)} GB: ${count.format(photos)} photos, ${count.format(reactions)} reactions`,
    },
  ];
}

/** The stream's function is called four times a second at most for each shard (as often as Lambda looks), for 50 ms. */
function projectorLine(): CostLine {
  const { millionCalls, gigabyteSecond } = priceList.lambda;
  const [perCall, jobCalls, memory] = [0.05 * 0.5, 60 * hoursOfMonth, 0.5];
  const jobs = (jobCalls * millionCalls) / million + jobCalls * 0.2 * memory * gigabyteSecond;
  const streamCalls = 4 * secondsOfMonth;
  const stream = (streamCalls * millionCalls) / million + streamCalls * perCall * gigabyteSecond;
  return {
    what: "projector's functions",
    empty: jobs,
    crowd: jobs + stream + dollarsOfUnits({ reads: streamCalls * 2, writes: 0 }),
    how: `${count.format(streamCalls)} calls of 50 ms, with 2 read units each, and one for jobs each minute`,
  };
}

function photoLines(): CostLine[] {
  const photos = timesAMonth("photos.publish");
  const gigabytes = (photos * 12 * crowd.photo.kilobytes) / million;
  const puts = photos * (crowd.photo.files + 1);
  const shown = crowd.people * daysOfMonth * crowd.pictures.shownADay;
  const sent = (shown * crowd.pictures.kilobytes) / million;
  const { bucket, cloudFront } = priceList;
  const requests = shown + calls + looks;
  return [
    {
      what: "photos in the bucket",
      empty: 0,
      crowd: gigabytes * bucket.gigabyte + (puts * bucket.millionPuts + (shown / 10) * bucket.millionGets) / million,
      how: `${count.format(gigabytes)} GB after a year, ${count.format(puts)} files written, a tenth of what is shown read`,
    },
    {
      what: "CloudFront",
      empty: 0,
      crowd:
        sent * cloudFront.gigabyte +
        (requests * cloudFront.millionRequests + shown * cloudFront.millionFunctionCalls) / million,
      how: `${count.format(sent)} GB of ${count.format(shown)} pictures, ${count.format(requests)} requests`,
    },
  ];
}

/** Two tasks of half a processor and a gigabyte, each with an address of its own, behind a balancer. */
function containerLine(): CostLine {
  const { cpu, gigabyte, publicAddress } = priceList.fargate;
  const { hour, unit } = priceList.balancer;
  const always = hoursOfMonth * (2 * (0.5 * cpu + gigabyte + publicAddress) + hour);
  return {
    what: "API in two containers",
    empty: always,
    crowd: always + hoursOfMonth * unit,
    how: "0.5 processors and 1 GB each, a balancer with one unit of load",
  };
}

function functionLines(): CostLine[] {
  const { millionCalls, gigabyteSecond } = priceList.lambda;
  const dollarsOf = (times: number) => times * (millionCalls / million + 0.03 * gigabyteSecond);
  return [
    {
      what: "API as a function, its calls",
      insteadOfContainers: true,
      empty: 0,
      crowd: dollarsOf(calls),
      how: `${count.format(calls)} calls of 30 ms with 1 GB`,
    },
    {
      what: "and its looks for notifications",
      insteadOfContainers: true,
      empty: 0,
      crowd: dollarsOf(looks),
      how: `${count.format(looks)} calls`,
    },
  ];
}

/** Returns what a month costs, a line for each part of a deployment. */
export function costsOfMonth(): CostLine[] {
  const fixed = 2 * priceList.secret + 5 * priceList.alarm;
  return [
    ...tableLines(),
    projectorLine(),
    ...photoLines(),
    { what: "secrets and alarms", empty: fixed, crowd: fixed, how: "two secrets at most, five alarms" },
    containerLine(),
    ...functionLines(),
  ];
}
