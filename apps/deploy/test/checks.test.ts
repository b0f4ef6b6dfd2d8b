import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { expect, test } from "vitest";
import type { Deployment } from "../src/create-deployment.ts";
import { synthesise } from "./deployment.ts";

test("what CloudFormation would refuse, and what AWS advises against without a reason of ours, is not written", () => {
  const spoil = ({ data }: Deployment) => {
    new Bucket(data, "Open");
    new CfnBucket(data, "Misspelt").addPropertyOverride("BucketNaem", "photos");
  };
  const expected = /Data\/Open.*AwsSolutions-S10.*BucketNaem: Additional properties are not allowed/s;
  expect(() => synthesise({}, spoil)).toThrow(expected);
});
