import { createTemporaryFolder } from "@quick-photos/testing";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { afterAll, expect, test } from "vitest";
import type { Deployment } from "../src/create-deployment.ts";
import { synthesise } from "./deployment.ts";

const folder = createTemporaryFolder();
afterAll(folder.remove);

test("what CloudFormation would refuse, and what AWS advises against without a reason of ours, is not written", () => {
  const change = ({ data }: Deployment) => {
    new Bucket(data, "Open");
    new CfnBucket(data, "Misspelt").addPropertyOverride("BucketNaem", "photos");
  };
  const expected = /Data\/Open.*AwsSolutions-S10.*BucketNaem: Additional properties are not allowed/s;
  expect(() => synthesise(folder.path, { change })).toThrow(expected);
});
