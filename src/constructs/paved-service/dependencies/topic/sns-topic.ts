import { Construct } from 'constructs';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataTags } from '../data-group';
import { DataStoresSpec } from '../spec';
import { tlsOnly } from '../tls-only';
import { TopicSpec } from './resolve-topic';

/** Creates an SNS topic, encrypted with the service's key, to which nothing is published but by TLS. */
export function createSnsTopic(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  { name, topicName }: TopicSpec,
  keyArn: string,
): void {
  const group = dataGroup(scope, spec, `Topic-${name}`);
  const { SnsTopic } = awsBinding('sns-topic');
  const topic = new SnsTopic(group, 'Topic', {
    name: topicName,
    kmsMasterKeyId: keyArn,
    tags: dataTags(spec, name),
    lifecycle: { preventDestroy: stores.preventDestroy },
  });
  const { SnsTopicPolicy } = awsBinding('sns-topic-policy');
  new SnsTopicPolicy(group, 'Policy', { arn: topic.arn, policy: tlsOnly('sns:Publish', topic.arn) });
}
