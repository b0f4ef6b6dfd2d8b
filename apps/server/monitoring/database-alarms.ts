import type { Alarm } from "./alarm.ts";

/** What DynamoDB says when it is asked for more than it was told to give. */
const throttled =
  'error_type=~"ProvisionedThroughputExceededException|ThrottlingException|RequestLimitExceeded|LimitExceededException"';

/** Of the table, its price, and the embedded engine. */
export const databaseAlarms: readonly Alarm[] = [
  {
    name: "DatabaseAway",
    urgency: "page",
    when: "min by (instance, quick_photos_part) (quick_photos_ready) == 0",
    lasting: "1m",
    why: "The table's description, its data or its stream cannot be reached; an embedded engine is back within seconds",
    act: "`/readyz` says the same. On Amazon: credentials, network, the service's state. Embedded: EngineDies",
  },
  {
    name: "DatabaseThrottles",
    urgency: "page",
    when: `sum(rate(db_client_operation_duration_count{${throttled}}[5m])) > 0`,
    lasting: "5m",
    why: "Calls fail after all their repetitions because the table, or one of its partitions, gives no more",
    act: "Compare units with the table's limits. If they are far below, one partition is hot: the panel by procedure says whose",
  },
  {
    name: "RequestsRepeated",
    urgency: "ticket",
    when: "sum(rate(quick_photos_dynamodb_retries_total[10m])) / sum(rate(quick_photos_dynamodb_requests_total[10m])) > 0.05",
    lasting: "10m",
    why: "One request in twenty repeats another: throttling or a bad network, before anybody notices",
    act: "As for DatabaseThrottles; if no call fails, the capacity of the table may still follow by itself",
  },
  {
    name: "DatabaseSlow",
    urgency: "ticket",
    when: "histogram_quantile(0.99, sum by (le) (rate(db_client_operation_duration_bucket[5m]))) > 0.5",
    lasting: "10m",
    why: "One call in a hundred takes half a second, a tenth of what a call of a client may wait for the database in all",
    act: "Look at retries first, then at Scan and Query by procedure; for the embedded engine at its file's size and the disk",
  },
  {
    name: "UnitsSurge",
    urgency: "ticket",
    when: "sum(rate(quick_photos_dynamodb_units_total[1h])) > 10 and sum(rate(quick_photos_dynamodb_units_total[1h])) > 3 * sum(rate(quick_photos_dynamodb_units_total[1h] offset 1d))",
    lasting: "1h",
    why: "Three times the units of the same hour of yesterday, which is three times the price; below 10 a second it is no money",
    act: "Units by procedure say who: people (good news), a job, or one procedure, whose budget is in access-patterns.md",
  },
  {
    name: "EngineDies",
    urgency: "ticket",
    when: "sum by (instance) (increase(quick_photos_engine_deaths_total[1h])) > 0",
    lasting: "0m",
    why: "The embedded engine ended by itself. It was started again, and what waited was answered",
    act: "Look for `the database engine died` in the log: a signal 9 is the system's, for want of memory",
  },
];
