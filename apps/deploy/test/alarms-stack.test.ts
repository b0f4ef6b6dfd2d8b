import { alarms } from "@quick-photos/server/monitoring";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { readThreshold } from "../src/alarms/alarms-stack.ts";
import { withContainers, withFunctions } from "./deployment.ts";

test("a threshold is read off what Prometheus is told", () => {
  const alarm = { name: "Late", when: "max(quick_photos_projector_lag) > 30", lasting: "5m" };
  expect(readThreshold(alarm)).toEqual({
    comparisonOperator: "GreaterThanThreshold",
    threshold: 30,
    evaluationPeriods: 5,
  });
  expect(readThreshold({ ...alarm, when: "up == 1", lasting: "0m" })).toMatchObject({
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    evaluationPeriods: 1,
  });
  expect(() => readThreshold({ ...alarm, when: "a > b" })).toThrow("Late has no threshold");
});

interface AlarmResource {
  Properties: { AlarmDescription: string; Threshold: number; EvaluationPeriods: number; AlarmActions: unknown[] };
}

test("each alarm says why it rings and what to do, as the page does, and tells somebody", () => {
  const found = Object.values(
    withFunctions().alarms.findResources("AWS::CloudWatch::Alarm") as Record<string, AlarmResource>,
  );
  expect(found.length).toBeGreaterThan(4);
  for (const { Properties } of found) {
    expect(alarms.map(({ why, act }) => `${why}. Then: ${act}.`)).toContain(Properties.AlarmDescription);
    expect(Properties.AlarmActions).toHaveLength(1);
  }
  // Thirty seconds of lag are thirty thousand of what Lambda measures.
  expect(found.find(({ Properties }) => Properties.Threshold === 30_000)?.Properties.EvaluationPeriods).toBe(5);
});

test("what the index refuses is counted beside what the table does", () => {
  const counted = (MetricName: string) =>
    Match.objectLike({
      MetricStat: {
        Metric: {
          MetricName,
          Dimensions: [{ Name: "GlobalSecondaryIndexName", Value: "GSI1" }, Match.objectLike({ Name: "TableName" })],
        },
      },
    });
  withFunctions().alarms.hasResourceProperties("AWS::CloudWatch::Alarm", {
    Metrics: Match.arrayWith([counted("ReadThrottleEvents"), counted("WriteThrottleEvents")]),
  });
});

test("somebody is told by mail where an address is given", () => {
  withFunctions().alarms.resourceCountIs("AWS::SNS::Subscription", 2);
  withContainers().alarms.resourceCountIs("AWS::SNS::Subscription", 0);
});
