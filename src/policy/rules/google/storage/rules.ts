import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { publicAccessPrevention } from './public-access-prevention';
import { publicAcl } from './public-acl';
import { publicMember } from './public-member';
import { softDelete } from './soft-delete';
import { uniformAccess } from './uniform-access';
import { versioning } from './versioning';

export const STORAGE_RULES: readonly PolicyRule[] = [
  customerKey,
  publicAccessPrevention,
  publicAcl,
  publicMember,
  softDelete,
  uniformAccess,
  versioning,
];
