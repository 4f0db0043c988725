import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { deadLetterTopic } from './dead-letter-topic';
import { neverExpires } from './never-expires';
import { publicMember } from './public-member';
import { pushAuthentication } from './push-authentication';

export const PUBSUB_RULES: readonly PolicyRule[] = [
  customerKey,
  deadLetterTopic,
  neverExpires,
  publicMember,
  pushAuthentication,
];
