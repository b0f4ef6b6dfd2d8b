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

/** Requests that DynamoDB refused because the table or a partition of it gives no more. */
function throttles(table: string): IMetric {
  const events = (metricName: string) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName,
      dimensionsMap: { TableName: table },
      statistic: Stats.SUM,
      period,
    });
  const usingMetrics = { reads: events("ReadThrottleEvents"), writes: events("WriteThrottleEvents") };
  return new MathExpression({ expression: "FILL(reads, 0) + FILL(writes, 0)", usingMetrics, period });
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
