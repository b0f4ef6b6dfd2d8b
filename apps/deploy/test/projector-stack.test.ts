import { keys } from "@quick-photos/db/items";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { withFunctions } from "./deployment.ts";

test("events name their shard, batches come again from where they failed, and none holds a shard up for ever", () => {
  withFunctions().projector.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    MaximumRetryAttempts: 30,
    ParallelizationFactor: 1,
    StartingPosition: "TRIM_HORIZON",
    TumblingWindowInSeconds: 60,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

interface Mapping {
  Properties: { FilterCriteria?: { Filters: { Pattern: string }[] } };
}

test("the function is called for what means something, and never for the rows that it keeps its own place in", () => {
  const mappings = withFunctions().projector.findResources("AWS::Lambda::EventSourceMapping") as Record<
    string,
    Mapping
  >;
  const patterns = Object.values(mappings).flatMap(({ Properties }) => Properties.FilterCriteria?.Filters ?? []);
  expect(patterns).toHaveLength(2);
  for (const { Pattern } of patterns) {
    const { NewImage, OldImage } = JSON.parse(Pattern).dynamodb;
    const types: string[] = (NewImage ?? OldImage).type.S;
    expect(types).toEqual(
      expect.arrayContaining(["Photo", "Reaction", "Follow", "Profile", "Notification", "RemovedPhoto"]),
    );
    expect(types.filter((type) => ["Checkpoint", "Job", "DeadLetter", "Migration"].includes(type))).toEqual([]);
  }
  expect(keys.checkpoint.partition.prefix).toBe("STREAM#");
});

test("what was given up goes to a function that sets it aside, and what that cannot read is kept for two weeks", () => {
  const { projector } = withFunctions();
  projector.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    BatchSize: 1,
    EventSourceArn: Match.anyValue(),
  });
  projector.hasResourceProperties("AWS::SQS::Queue", {
    MessageRetentionPeriod: 1_209_600,
    RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
  });
  projector.hasResourceProperties("AWS::Events::Rule", { ScheduleExpression: "rate(1 minute)" });
});
