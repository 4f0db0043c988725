import { DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { Duration } from '../../../core/units/duration';
import {
  checkKnownProps,
  checkList,
  checkOptionalKind,
  checkOptionalObject,
  checkText,
  checkWholeNumber,
  describeValue,
  Problems,
  TextForm,
} from '../../../core/validation';
import { Access } from './access';
import { BucketProps } from './bucket/bucket-props';
import { QueueProps } from './queue/queue-props';
import { SecretProps } from './secret/secret-props';
import { ACCESS_OF_KIND } from './settings';
import { TopicProps } from './topic/topic-props';

/** Names of the cloud and of environment variables are made of it. */
const NAME: TextForm = { ...DNS_LABEL_FROM_LETTER, maxLength: 40 };
/** A part of a secret becomes a key of a Kubernetes Secret, a file, and a part of an environment variable. */
const SECRET_KEY: TextForm = {
  pattern: /^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$/,
  maxLength: 63,
  words: 'letters, digits, hyphens and underscores, starting with a letter and ending with a letter or digit',
};
const DAY = 24 * 60 * 60;
/** Cloud Storage: "Object Lifecycle Management", age; 100 years. S3 takes as much. */
const MOST_DAYS = 36_500;

/** Says what is wrong with the name of a dependency. */
export function checkName(problems: Problems, name: unknown): void {
  checkText(problems, 'name', name, NAME);
}

/** Says so when a kind of thing is not accessed in this way. */
export function checkAccess(problems: Problems, kind: keyof typeof ACCESS_OF_KIND, access: unknown): void {
  const known: readonly unknown[] = ACCESS_OF_KIND[kind];
  if (known.includes(access)) return;
  const names = Object.entries(Access).flatMap(([name, value]) => (known.includes(value) ? [`Access.${name}`] : []));
  problems.add(`access to a ${kind} must be ${names.join(', ')}, got ${describeValue(access)}`);
}

export function checkBucket(problems: Problems, props: BucketProps): void {
  if (!checkOptionalObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { keepFor: true, ownedBy: true });
  checkOwnedBy(problems, props);
  checkDuration(problems, 'keepFor', props.keepFor, DAY, [1, MOST_DAYS], 'whole days from 1 to 36,500');
  checkOwnersProps(problems, props, ['keepFor']);
}

/** What both clouds take. SQS: CreateQueue, SetQueueAttributes. Pub/Sub: projects.subscriptions, ackDeadlineSeconds and deadLetterPolicy. */
export function checkQueue(problems: Problems, props: QueueProps): void {
  if (!checkOptionalObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { processWithin: true, attempts: true, keepFor: true, ownedBy: true });
  checkOwnedBy(problems, props);
  const { processWithin, attempts, keepFor } = props;
  checkDuration(problems, 'processWithin', processWithin, 1, [10, 600], 'whole seconds from 10 seconds to 10 minutes');
  if (attempts !== undefined) checkWholeNumber(problems, 'attempts', attempts, { min: 5, max: 100 });
  checkDuration(problems, 'keepFor', keepFor, 60, [10, 14 * 24 * 60], 'whole minutes from 10 minutes to 14 days');
  checkOwnersProps(problems, props, ['processWithin', 'attempts', 'keepFor']);
}

export function checkTopic(problems: Problems, props: TopicProps): void {
  if (!checkOptionalObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { ownedBy: true });
  checkOwnedBy(problems, props);
}

export function checkSecret(problems: Problems, props: SecretProps): void {
  if (!checkOptionalObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { keys: true, asVariables: true, ownedBy: true });
  checkOwnedBy(problems, props);
  const { keys, asVariables } = props;
  if (asVariables !== undefined && typeof asVariables !== 'boolean') {
    problems.add(`asVariables must be true or false, got ${describeValue(asVariables)}`);
  }
  if (keys === undefined || !checkList(problems, 'keys', keys, "keys: ['user', 'password']")) return;
  if (keys.length < 1 || keys.length > 20) problems.add(`keys must hold 1 to 20, got ${keys.length}`);
  keys.forEach((key, index) => checkText(problems, `keys[${index}]`, key, SECRET_KEY));
}

function checkOwnedBy(problems: Problems, { ownedBy }: { readonly ownedBy?: string }): void {
  if (ownedBy !== undefined) checkText(problems, 'ownedBy', ownedBy, DNS_LABEL_FROM_LETTER);
}

/** How a shared thing is set up is decided where it is made; said here as well it would mean nothing. */
function checkOwnersProps<T extends { readonly ownedBy?: string }>(
  problems: Problems,
  props: T,
  names: readonly (keyof T & string)[],
): void {
  if (props.ownedBy === undefined) return;
  for (const name of names.filter((each) => props[each] !== undefined)) {
    problems.add(
      `${name} must be left out with ownedBy, got ${describeValue(props[name])}`,
      `service "${props.ownedBy}" decides it`,
    );
  }
}

function checkDuration(
  problems: Problems,
  prop: string,
  value: Duration | undefined,
  unitSeconds: number,
  [min, max]: readonly [number, number],
  words: string,
): void {
  if (!checkOptionalKind(problems, prop, value, 'Duration') || value === undefined) return;
  const units = value.toSeconds() / unitSeconds;
  if (Number.isInteger(units) && units >= min && units <= max) return;
  problems.add(`${prop} must be ${words}, got ${value.toString()}`);
}
