import { PolicyRule } from '../../../rule/policy-rule';
import { preventDestroy } from './prevent-destroy';
import { publicMember } from './public-member';
import { rotation } from './rotation';

export const KMS_RULES: readonly PolicyRule[] = [preventDestroy, publicMember, rotation];
