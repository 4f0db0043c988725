import { Cloud, Environment } from '../../../core/environment';
import { awsDomain, awsPartition, hashedName, physicalName } from '../../../core/naming';

/** Where what a service depends on is: everything that its names and addresses are made of. */
export interface CloudPlace {
  readonly cloud: Cloud;
  readonly organization: string;
  readonly environment: string;
  /** AWS account id or Google Cloud project id. */
  readonly account: string;
  readonly region: string;
}

export function cloudPlaceOf(organization: string, { cloud, name, account, region }: Environment): CloudPlace {
  return { cloud, organization, environment: name, account, region };
}

/** Everybody makes names in the same way, so a service knows those of another without reading its state. */
export function namesOf({ organization, environment, account, region }: CloudPlace) {
  const place = [account, region];
  return {
    bucket: (cloud: Cloud, owner: string, name: string): string =>
      hashedName(
        cloud === Cloud.AWS ? 'aws_s3_bucket' : 'google_storage_bucket',
        [organization, environment, owner, name],
        place,
      ),
    sqsQueue: (owner: string, ...parts: string[]): string =>
      physicalName('aws_sqs_queue', organization, environment, owner, ...parts),
    snsTopic: (owner: string, name: string): string =>
      physicalName('aws_sns_topic', organization, environment, owner, name),
    /** Queues and topics of Pub/Sub share one space of names. */
    pubsub: (owner: string, ...parts: string[]): string =>
      physicalName('google_pubsub_topic', organization, environment, owner, ...parts),
    kmsAlias: (owner: string): string => `alias/${physicalName('aws_kms_alias', organization, environment, owner)}`,
    keyRing: (owner: string): string => physicalName('google_kms_key_ring', organization, environment, owner),
  };
}

/** The ARN of something that has a region and an account in it. */
export function awsArn({ region, account }: CloudPlace, service: string, resource: string): string {
  return `arn:${awsPartition(region)}:${service}:${region}:${account}:${resource}`;
}

/** S3: an ARN of a bucket has neither. */
export function bucketArn({ region }: CloudPlace, bucket: string): string {
  return `arn:${awsPartition(region)}:s3:::${bucket}`;
}

/** The endpoint of an AWS service in the region. */
export function awsEndpoint({ region }: CloudPlace, service: string): string {
  return `${service}.${region}.${awsDomain(region)}`;
}
