import { indexName } from "@quick-photos/db/table";
import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import type { ProjectorStack } from "../projector/projector-stack.ts";

/** What CloudWatch measures of an alarm of the repository, and how many of its units are one of the alarm's. */
export interface AlarmMetric {
  metric: IMetric;
  scale: number;
}

/** What is measured every minute: CloudWatch's usual resolution. */
const period = Duration.minutes(1);

/**
 * Requests that DynamoDB refused because the table or its index, or a partition of one, gives no more: those of an index are
 * not among those of its table, and a write that the index has no room for is refused as well.
 */
function throttles(TableName: string): IMetric {
  const events = (metricName: string, index: Record<string, string> = {}) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: { TableName, ...index },
      statistic: Stats.SUM,
      period,
    });
  const index = { GlobalSecondaryIndexName: indexName };
  const usingMetrics = {
    reads: events("ReadThrottleEvents"),
    writes: events("WriteThrottleEvents"),
    indexReads: events("ReadThrottleEvents", index),
    indexWrites: events("WriteThrottleEvents", index),
  };
  const filled = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: filled.join(" + "), usingMetrics, period });
}

/** Lines of the projector's log that tell of a dead letter: each says what lists them. */
function deadLetters(scope: Construct, { project, jobs }: ProjectorStack): IMetric {
  const metricNamespace = "quick-photos";
  const metricName = "DeadLetters";
  for (const [name, { logGroup }] of Object.entries({ project, jobs })) {
    const filterPattern = FilterPattern.literal('"npm run audit"');
    new MetricFilter(scope, `DeadLettersOf-${name}`, { logGroup, filterPattern, metricNamespace, metricName });
  }
  return new Metric({ namespace: metricNamespace, metricName, statistic: Stats.SUM, period });
}

/** Returns what CloudWatch measures of those alarms of the repository that are about what is deployed, by their names. */
export function alarmMetrics(
  scope: Construct,
  { data, projector }: { data: DataStack; projector: ProjectorStack },
): Record<string, AlarmMetric> {
  const { project, lost } = projector;
  const milliseconds = 1_000;
  return {
    DatabaseThrottles: { metric: throttles(data.table.ref), scale: 1 },
    RecordsLost: {
      metric: lost.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
      scale: 1,
    },
    ProjectorBlind: { metric: project.metricErrors({ period }), scale: 1 },
    ProjectorLate: {
      metric: project.metric("IteratorAge", { period, statistic: Stats.MAXIMUM }),
      scale: milliseconds,
    },
    DeadLetters: { metric: deadLetters(scope, projector), scale: 1 },
  };
}
