import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { literal } from './literal';
import { publicMember } from './public-member';
import { rotation } from './rotation';

export const SECRETMANAGER_RULES: readonly PolicyRule[] = [customerKey, literal, publicMember, rotation];
