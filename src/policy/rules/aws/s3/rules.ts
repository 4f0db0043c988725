import { PolicyRule } from '../../../rule/policy-rule';
import { abortMultipart } from './abort-multipart';
import { accessLogging } from './access-logging';
import { accessPointPublicAccess } from './access-point-public-access';
import { customerKey } from './customer-key';
import { encryptionKms } from './encryption-kms';
import { objectLock } from './object-lock';
import { ownershipEnforced } from './ownership-enforced';
import { policyLockout } from './policy-lockout';
import { publicAccessBlock } from './public-access-block';
import { publicAcl } from './public-acl';
import { publicPolicy } from './public-policy';
import { tlsOnly } from './tls-only';
import { versioning } from './versioning';

export const S3_RULES: readonly PolicyRule[] = [
  abortMultipart,
  accessLogging,
  accessPointPublicAccess,
  customerKey,
  encryptionKms,
  objectLock,
  ownershipEnforced,
  policyLockout,
  publicAccessBlock,
  publicAcl,
  publicPolicy,
  tlsOnly,
  versioning,
];
