import { Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import type { IOrigin } from "aws-cdk-lib/aws-cloudfront";
import { OriginProtocolPolicy } from "aws-cdk-lib/aws-cloudfront";
import { VpcOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { GatewayVpcEndpointAwsService, IpAddresses, type IVpc, Peer, Port, SubnetType, Vpc } from "aws-cdk-lib/aws-ec2";
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  Secret as EcsSecret,
  FargateService,
  FargateTaskDefinition,
  type ICluster,
  LogDrivers,
} from "aws-cdk-lib/aws-ecs";
import { ApplicationLoadBalancer, ApplicationProtocol } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import { acknowledgeWildcards } from "../roles/wildcards.ts";
import type { Settings } from "../settings.ts";
import { apiEnvironment, createApiRole } from "./api-role.ts";

/** Where the server listens in its container. */
const port = 3_000;

/** The addresses of the network: nothing outside of it is reached by them. */
const networkRange = "10.0.0.0/16";

/** Where the server may write, beside a root that is read only. */
const dataDir = "/data";

/** Seconds for which a connection may be silent; a stream of notifications says something every half minute. */
const idleSeconds = 120;

/**
 * The CDK's classes say that what they do not have is undefined, and its interfaces that it is not there, which is not the
 * same to the compiler here (`exactOptionalPropertyTypes`).
 */
const asDeclared = <Interface>(made: object) => made as Interface;

/** Makes a network without costs of its own: the balancer inside, containers that reach AWS directly and nobody reaches. */
function createNetwork(scope: Construct): IVpc {
  const network = new Vpc(scope, "Network", {
    ipAddresses: IpAddresses.cidr(networkRange),
    maxAzs: 2,
    natGateways: 0,
    subnetConfiguration: [
      { name: "containers", subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
      { name: "balancer", subnetType: SubnetType.PRIVATE_ISOLATED },
    ],
    gatewayEndpoints: {
      table: { service: GatewayVpcEndpointAwsService.DYNAMODB },
      photos: { service: GatewayVpcEndpointAwsService.S3 },
    },
  });
  return asDeclared<IVpc>(network);
}

/** The API as containers behind a balancer that only CloudFront reaches. */
export class ApiContainerStack extends Stack {
  readonly origin: IOrigin;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; settings: Settings & { image: string } },
  ) {
    super(scope, id, props);
    const { data, settings } = props;
    this.addStackDependency(data);
    const vpc = createNetwork(this);
    const insights = { containerInsightsV2: ContainerInsights.ENABLED };
    const cluster = asDeclared<ICluster>(new Cluster(this, "Cluster", { vpc, ...insights }));
    const service = new FargateService(this, "Service", {
      cluster,
      taskDefinition: this.describeTask(data, settings),
      desiredCount: 2,
      minHealthyPercent: 100,
      assignPublicIp: true,
      vpcSubnets: { subnetGroupName: "containers" },
      circuitBreaker: { rollback: true },
    });
    this.origin = this.createBalancer(vpc, service);
    acknowledgeWildcards(this, data);
    this.acknowledge();
  }

  private describeTask(data: DataStack, { image, publicUrl }: Settings & { image: string }): FargateTaskDefinition {
    const task = new FargateTaskDefinition(this, "Task", {
      cpu: 512,
      memoryLimitMiB: 1_024,
      runtimePlatform: { cpuArchitecture: CpuArchitecture.ARM64 },
      taskRole: createApiRole(this, data, new ServicePrincipal("ecs-tasks.amazonaws.com")),
    });
    task.addVolume({ name: "data" });
    const container = task.addContainer("server", {
      image: ContainerImage.fromRegistry(image),
      readonlyRootFilesystem: true,
      portMappings: [{ containerPort: port }],
      environment: {
        ...apiEnvironment(publicUrl),
        ...data.variables,
        PROJECTOR: "function",
        // CloudFront and the balancer.
        TRUSTED_PROXIES: "2",
        AWS_REGION: this.region,
        HOST: "0.0.0.0",
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      secrets: { AUTH_SECRET: EcsSecret.fromSecretsManager(asDeclared<ISecret>(data.authSecret)) },
      logging: LogDrivers.awsLogs({ streamPrefix: "server", logRetention: RetentionDays.ONE_MONTH }),
      // What the server has begun is finished before it ends (SIGTERM).
      stopTimeout: Duration.seconds(30),
    });
    container.addMountPoints({ sourceVolume: "data", containerPath: dataDir, readOnly: false });
    return task;
  }

  private createBalancer(vpc: IVpc, service: FargateService): IOrigin {
    const balancer = new ApplicationLoadBalancer(this, "Balancer", {
      vpc,
      internetFacing: false,
      vpcSubnets: { subnetGroupName: "balancer" },
      idleTimeout: Duration.seconds(idleSeconds),
      dropInvalidHeaderFields: true,
    });
    balancer.connections.allowFrom(Peer.ipv4(networkRange), Port.tcp(80), "CloudFront, from inside of the network");
    const listener = balancer.addListener("Http", { port: 80, open: false });
    listener.addTargets("Servers", {
      port,
      protocol: ApplicationProtocol.HTTP,
      targets: [service],
      // Calls and streams of notifications that are open are given half a minute.
      deregistrationDelay: Duration.seconds(30),
      healthCheck: { path: "/readyz", interval: Duration.seconds(10), healthyThresholdCount: 2 },
    });
    return VpcOrigin.withApplicationLoadBalancer(balancer, {
      protocolPolicy: OriginProtocolPolicy.HTTP_ONLY,
      readTimeout: Duration.seconds(60),
    });
  }

  private acknowledge(): void {
    Validations.of(this).acknowledge(
      {
        id: "AwsSolutions-VPC7",
        reason: "Nobody but CloudFront and AWS itself is met in the network, and both keep logs",
      },
      { id: "AwsSolutions-ELB2", reason: "The server's log has a line for each request, without addresses of people" },
      { id: "AwsSolutions-ECS2", reason: "Variables say where things are; the secret comes from Secrets Manager" },
    );
  }
}
