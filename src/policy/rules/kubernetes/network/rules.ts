import type { PolicyRule } from '../../../rule/policy-rule';
import { coverage } from './coverage';
import { metadataService } from './metadata-service';
import { openEgress } from './open-egress';
import { openIngress } from './open-ingress';
import { policyTypes } from './policy-types';

export const NETWORK_RULES: readonly PolicyRule[] = [coverage, metadataService, openEgress, openIngress, policyTypes];
