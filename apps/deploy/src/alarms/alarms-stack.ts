import { alarms } from "@quick-photos/server/monitoring";
import { Stack, type StackProps } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import type { ProjectorStack } from "../projector/projector-stack.ts";
import type { Settings } from "../settings.ts";
import { type AlarmMetric, alarmMetrics } from "./alarm-metrics.ts";

type Declared = (typeof alarms)[number];

const { GREATER_THAN_THRESHOLD, GREATER_THAN_OR_EQUAL_TO_THRESHOLD } = ComparisonOperator;

/** Returns when an alarm rings, read off what it says for Prometheus: its threshold, and for how many minutes. */
export function readThreshold({ name, when, lasting }: Pick<Declared, "name" | "when" | "lasting">) {
  const [, operator, threshold] = / (>|==) ([\d.]+)$/.exec(when) ?? [];
  const [, minutes] = /^(\d+)m$/.exec(lasting) ?? [];
  if (threshold === undefined || minutes === undefined)
    throw new Error(`${name} has no threshold that can be read off`);
  return {
    comparisonOperator: operator === ">" ? GREATER_THAN_THRESHOLD : GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: Number(threshold),
    evaluationPeriods: Math.max(1, Number(minutes)),
  };
}

function declaredAs(name: string): Declared {
  const alarm = alarms.find((one) => one.name === name);
  if (!alarm) throw new Error(`apps/server/monitoring has no alarm ${name}`);
  return alarm;
}

/** The alarms of the repository that CloudWatch can measure, with their thresholds, reasons and what to do. */
export class AlarmsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; projector: ProjectorStack; settings: Settings },
  ) {
    super(scope, id, props);
    const { alarmEmail } = props.settings;
    const topicOf = {
      page: new Topic(this, "Page", { enforceSSL: true }),
      ticket: new Topic(this, "Ticket", { enforceSSL: true }),
    };
    if (alarmEmail)
      for (const topic of Object.values(topicOf)) topic.addSubscription(new EmailSubscription(alarmEmail));
    for (const [name, measured] of Object.entries(alarmMetrics(this, props))) {
      this.createAlarm(declaredAs(name), measured).addAlarmAction(new SnsAction(topicOf[declaredAs(name).urgency]));
    }
  }

  private createAlarm(declared: Declared, { metric, scale }: AlarmMetric): Alarm {
    const { threshold, ...rings } = readThreshold(declared);
    return new Alarm(this, declared.name, {
      ...rings,
      metric,
      threshold: threshold * scale,
      alarmDescription: `${declared.why}. Then: ${declared.act}.`,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
