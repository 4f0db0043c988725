import { Cloud } from '../../../../core/environment';
import { checkNameAllowed } from '../../../../core/naming';
import { Problems } from '../../../../core/validation';
import { AwsStatement, BY_TLS, GoogleGrant, Needs } from '../../identity/need';
import { Access } from '../access';
import { awsArn, awsEndpoint, CloudPlace, namesOf } from '../cloud-place';
import { Variables, variableName } from '../variables';
import { QueueProps } from './queue-props';

/** A queue of a service, decided. */
export interface QueueSpec {
  readonly name: string;
  /** Of the queue, or of the topic and its subscription. */
  readonly queueName: string;
  readonly deadLettersName: string;
  readonly processSeconds: number;
  readonly attempts: number;
  readonly keepSeconds: number;
  readonly deadLettersKeepSeconds: number;
}

/** A queue as the service that uses it sees it. */
export interface UsedQueue {
  readonly queueName: string;
  readonly deadLettersName: string;
  readonly needs: Needs;
  readonly variables: Variables;
}

/** Joined to the name of a queue, it names what could not be handled. */
const DEAD_LETTERS = 'dead-letters';
const SENDS: readonly Access[] = [Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER];
const RECEIVES: readonly Access[] = [Access.CONSUME, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER];

const FIND = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];
const SEND = ['sqs:SendMessage'];
const RECEIVE = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];
/** SQS developer guide, "Learn how to configure a dead-letter queue redrive": what moving messages back needs. */
const MOVE_BACK = [
  'sqs:CancelMessageMoveTask',
  'sqs:ListMessageMoveTasks',
  'sqs:PurgeQueue',
  'sqs:StartMessageMoveTask',
];

/** Where a queue is, and what its use needs. */
export function useQueue(
  problems: Problems,
  place: CloudPlace,
  service: string,
  name: string,
  access: Access,
  { ownedBy }: QueueProps,
): UsedQueue {
  const owner = ownedBy ?? service;
  return place.cloud === Cloud.AWS
    ? useSqsQueue(place, owner, name, access)
    : useSubscription(problems, place, owner, name, access);
}

function useSqsQueue(place: CloudPlace, owner: string, name: string, access: Access): UsedQueue {
  const names = namesOf(place);
  const queueName = names.sqsQueue(owner, name);
  const deadLettersName = names.sqsQueue(owner, name, DEAD_LETTERS);
  const [queue, deadLetters] = [awsArn(place, 'sqs', queueName), awsArn(place, 'sqs', deadLettersName)];
  const sends = SENDS.includes(access);
  const receives = RECEIVES.includes(access);
  const administers = access === Access.ADMINISTER;
  const statements: AwsStatement[] = [
    {
      actions: [...FIND, ...(sends ? SEND : []), ...(receives ? RECEIVE : [])].sort(),
      resources: [queue],
      conditions: BY_TLS,
    },
    ...(administers
      ? [{ actions: [...FIND, ...RECEIVE, ...MOVE_BACK].sort(), resources: [deadLetters], conditions: BY_TLS }]
      : []),
    {
      // SQS developer guide, "Configure KMS permissions for producers and consumers".
      actions: sends ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
      resources: [],
      keyAlias: names.kmsAlias(owner),
      conditions: {
        StringEquals: {
          'kms:ViaService': awsEndpoint(place, 'sqs'),
          'kms:EncryptionContext:aws:sqs:arn': administers ? [queue, deadLetters] : queue,
        },
      },
    },
  ];
  return {
    queueName,
    deadLettersName,
    needs: { aws: statements, google: [] },
    variables: {
      [variableName(name, 'queue', 'url')]: `https://${awsEndpoint(place, 'sqs')}/${place.account}/${queueName}`,
    },
  };
}

function useSubscription(
  problems: Problems,
  place: CloudPlace,
  owner: string,
  name: string,
  access: Access,
): UsedQueue {
  const names = namesOf(place);
  const queueName = names.pubsub(owner, name);
  const deadLettersName = names.pubsub(owner, name, DEAD_LETTERS);
  checkNameAllowed(problems, `the name of queue "${name}"`, 'google_pubsub_topic', queueName);
  const sends = SENDS.includes(access);
  const receives = RECEIVES.includes(access);
  const publisher: GoogleGrant = {
    id: `queue-${name}-publisher`,
    resource: 'topic',
    name: queueName,
    role: 'roles/pubsub.publisher',
  };
  const subscriber = (id: string, subscription: string): GoogleGrant => ({
    id,
    resource: 'subscription',
    name: subscription,
    role: 'roles/pubsub.subscriber',
  });
  return {
    queueName,
    deadLettersName,
    needs: {
      aws: [],
      google: [
        ...(sends ? [publisher] : []),
        ...(receives ? [subscriber(`queue-${name}-subscriber`, queueName)] : []),
        ...(access === Access.ADMINISTER ? [subscriber(`queue-${name}-dead-letters`, deadLettersName)] : []),
      ],
    },
    variables: {
      ...(sends && { [variableName(name, 'queue', 'topic')]: `projects/${place.account}/topics/${queueName}` }),
      ...(receives && {
        [variableName(name, 'queue', 'subscription')]: `projects/${place.account}/subscriptions/${queueName}`,
      }),
    },
  };
}
