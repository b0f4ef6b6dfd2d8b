import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping, type Function as LambdaFunction, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { createFunction, lambda } from "../functions.ts";
import { photoPolicy } from "../roles/photo-policy.ts";
import { streamPolicy } from "../roles/stream-policy.ts";
import { createTableRole } from "../roles/table-role.ts";
import { acknowledgeWildcards } from "../roles/wildcards.ts";
import { streamFilters } from "./stream-filters.ts";

/** Seconds of a call: what passes is waited for so long, and leases are renewed in minutes (decision 0074). */
const callSeconds = 60;

/**
 * How often a batch is tried that ends the function, or that a call could not get through: half an hour and more of an
 * engine that is away, since each call waits for a minute; then it goes to the queue, and its shard goes on.
 */
const attempts = 30;

/** The longest that a queue keeps a message (an SQS limit). */
const keptDays = 14;

/** Projects the table's stream without a server: three functions, and what becomes of batches that end one of them. */
export class ProjectorStack extends Stack {
  readonly project: LambdaFunction;
  readonly jobs: LambdaFunction;
  /** Messages that not even setting aside has helped. */
  readonly lost: Queue;

  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack; folder: string }) {
    super(scope, id, props);
    const { data, folder } = props;
    this.addStackDependency(data);
    const files = photoPolicy(data, ["GetObject", "DeleteObject"]);
    const stream = streamPolicy(data);
    const projecting = createTableRole(this, "projector", { data, assumedBy: lambda, beside: { files, stream } });
    const working = createTableRole(this, "jobs", { data, assumedBy: lambda, beside: { files } });

    const common = { data, folder, seconds: callSeconds, memory: 512 };
    this.project = createFunction(this, "Project", { ...common, name: "project-stream", role: projecting });
    this.jobs = createFunction(this, "Jobs", { ...common, name: "advance-jobs", role: working, atOnce: 2 });
    const setAside = createFunction(this, "SetAside", { ...common, name: "set-aside", role: projecting, atOnce: 1 });

    const queue = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(keptDays),
    };
    this.lost = new Queue(this, "Lost", queue);
    const givenUp = new Queue(this, "GivenUp", {
      ...queue,
      visibilityTimeout: Duration.seconds(6 * callSeconds),
      deadLetterQueue: { queue: this.lost, maxReceiveCount: 5 },
    });
    setAside.addEventSource(new SqsEventSource(givenUp, { batchSize: 1, reportBatchItemFailures: true }));

    new EventSourceMapping(this, "Stream", {
      target: this.project,
      eventSourceArn: data.table.attrStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 1_000,
      // Without a window events do not name their shard; its end is when the place in the shard is stored.
      tumblingWindow: Duration.minutes(1),
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: attempts,
      onFailure: new SqsDlq(givenUp),
      filters: streamFilters(),
    });
    const every = Schedule.rate(Duration.minutes(1));
    // A call that has no place is not kept for later: the next minute brings another.
    new Rule(this, "EveryMinute", { schedule: every, targets: [new LambdaTarget(this.jobs, { retryAttempts: 0 })] });
    acknowledgeWildcards(this, data);
  }
}
