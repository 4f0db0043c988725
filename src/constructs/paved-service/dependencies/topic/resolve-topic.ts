import { Cloud } from '../../../../core/environment';
import { checkNameAllowed } from '../../../../core/naming';
import { Problems } from '../../../../core/validation';
import { BY_TLS, Needs } from '../../identity/need';
import { awsArn, awsEndpoint, CloudPlace, namesOf } from '../cloud-place';
import { Variables, variableName } from '../variables';
import { TopicProps } from './topic-props';

/** A topic of a service, decided. */
export interface TopicSpec {
  readonly name: string;
  readonly topicName: string;
}

/** A topic as the service that publishes to it sees it. */
export interface UsedTopic {
  readonly topicName: string;
  readonly needs: Needs;
  readonly variables: Variables;
}

/** Queues of Pub/Sub are topics too, and may have the name of one. */
const TOPIC = 'topic';

/** Where a topic is, and what publishing to it needs. */
export function useTopic(
  problems: Problems,
  place: CloudPlace,
  service: string,
  name: string,
  { ownedBy }: TopicProps,
): UsedTopic {
  const owner = ownedBy ?? service;
  const names = namesOf(place);
  const variable = variableName(name, 'topic', 'id');
  if (place.cloud !== Cloud.AWS) {
    const topicName = names.pubsub(owner, name, TOPIC);
    checkNameAllowed(problems, `the name of topic "${name}"`, 'google_pubsub_topic', topicName);
    const grant = { id: `topic-${name}`, resource: 'topic', name: topicName, role: 'roles/pubsub.publisher' } as const;
    return {
      topicName,
      needs: { aws: [], google: [grant] },
      variables: { [variable]: `projects/${place.account}/topics/${topicName}` },
    };
  }
  const topicName = names.snsTopic(owner, name);
  const arn = awsArn(place, 'sns', topicName);
  return {
    topicName,
    needs: {
      aws: [
        { actions: ['sns:Publish'], resources: [arn], conditions: BY_TLS },
        {
          // SNS developer guide, "Managing Amazon SNS encryption keys": what a publisher needs.
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [],
          keyAlias: names.kmsAlias(owner),
          conditions: {
            StringEquals: {
              'kms:ViaService': awsEndpoint(place, 'sns'),
              'kms:EncryptionContext:aws:sns:topicArn': arn,
            },
          },
        },
      ],
      google: [],
    },
    variables: { [variable]: arn },
  };
}
