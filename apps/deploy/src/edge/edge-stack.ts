import path from "node:path";
import { drawingProcedures } from "@quick-photos/contract";
import { CfnOutput, Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { DataStack } from "../data/data-stack.ts";
import type { Settings } from "../settings.ts";

const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;

/** What serves it, as the edge has to know it. */
interface ServedApi {
  origin: IOrigin;
  /** Where calls of procedures go that look into pictures, if that is elsewhere. */
  drawingOrigin?: IOrigin;
  /** Whether it hears from the edge alone who asks, and for which name. */
  isToldOfViewers?: boolean;
}

/** The addresses of requests that call one of these procedures, alone or among others. */
const drawingPaths = drawingProcedures.map((procedure) => `/trpc/*${procedure}*`);

/** The app's own name, where it has one. */
function nameOf(scope: Construct, { publicUrl, certificateArn }: Settings) {
  if (!publicUrl || !certificateArn) return {};
  const certificate = Certificate.fromCertificateArn(scope, "Certificate", certificateArn);
  return { domainNames: [new URL(publicUrl).hostname], certificate };
}

/** App, API and photos under one host, which is all that is open to the world. */
export class EdgeStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { data: DataStack; api: ServedApi; settings: Settings },
  ) {
    super(scope, id, props);
    const { data, api, settings } = props;
    this.addStackDependency(data);
    const { drawingOrigin, isToldOfViewers = false } = api;
    const told = isToldOfViewers ? [this.runAtRequests("ViewerRequest", "viewer-request.js")] : [];
    const calls = (origin: IOrigin) => this.calls(origin, told);
    const distribution = new Distribution(this, "Distribution", {
      ...nameOf(this, settings),
      comment: settings.name,
      defaultBehavior: calls(api.origin),
      additionalBehaviors: {
        "/assets/*": this.files(api.origin),
        "/media/*": this.photos(data),
        ...(drawingOrigin && Object.fromEntries(drawingPaths.map((path) => [path, calls(drawingOrigin)]))),
      },
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
    });
    const value = settings.publicUrl ?? `https://${distribution.distributionDomainName}`;
    new CfnOutput(this, "Url", { value, description: "where people open it; the next deployment's publicUrl" });
    this.acknowledge();
  }

  /** Screens and calls are asked for at the server every time; it says itself what a browser may keep. */
  private calls(origin: IOrigin, functionAssociations: FunctionAssociation[]): BehaviorOptions {
    return {
      origin,
      functionAssociations,
      viewerProtocolPolicy,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      compress: false,
    };
  }

  /** Files of the app have names of their content, and vary by `accept-encoding` alone, which becomes part of the key. */
  private files(origin: IOrigin): BehaviorOptions {
    const cachePolicy = new CachePolicy(this, "FilePolicy", {
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      queryStringBehavior: CacheQueryStringBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      minTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
    });
    return { origin, viewerProtocolPolicy, cachePolicy, compress: true };
  }

  /** Photos vary by `accept`, which the function at the edge turns into the address of one of the two formats. */
  private photos({ photos }: DataStack): BehaviorOptions {
    const { bucketArn, bucketRegionalDomainName } = photos;
    // The bucket itself would wait for the distribution, and the distribution for the bucket.
    const bucket = Bucket.fromBucketAttributes(this, "Photos", { bucketArn, bucketRegionalDomainName });
    const responseHeadersPolicy = new ResponseHeadersPolicy(this, "PhotoHeaders", {
      customHeadersBehavior: { customHeaders: [{ header: "vary", value: "accept", override: true }] },
      securityHeadersBehavior: { contentTypeOptions: { override: true } },
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      functionAssociations: [this.runAtRequests("MediaRequest", "media-request.js")],
      compress: false,
    };
  }

  /** Returns what runs a file beside this one for every request. */
  private runAtRequests(id: string, file: string): FunctionAssociation {
    const code = FunctionCode.fromFile({ filePath: path.join(import.meta.dirname, file) });
    const asked = new EdgeFunction(this, id, { code, runtime: FunctionRuntime.JS_2_0 });
    return { function: asked, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  private acknowledge(): void {
    Validations.of(this).acknowledge(
      { id: "AwsSolutions-CFR1", reason: "Photos are for whoever may see them, wherever they are" },
      {
        id: "AwsSolutions-CFR2",
        reason: "The API counts calls and guesses itself (decision 0039); a firewall costs more than the rest",
      },
      { id: "AwsSolutions-CFR3", reason: "Who asked for what from where is told to nobody, as on one machine" },
      {
        id: "AwsSolutions-CFR4",
        reason: "Only the name that CloudFront gives by itself takes older TLS; one of its own does not",
      },
      {
        id: "AwsSolutions-CFR5",
        reason: "CloudFront speaks plain HTTP to a balancer inside of the network, and to nothing else",
      },
    );
  }
}
