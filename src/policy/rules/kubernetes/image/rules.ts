import type { PolicyRule } from '../../../rule/policy-rule';
import { digest } from './digest';
import { digestInProduction } from './digest-in-production';
import { latestTag } from './latest-tag';
import { pullPolicy } from './pull-policy';
import { registry } from './registry';

export const IMAGE_RULES: readonly PolicyRule[] = [digestInProduction, digest, latestTag, pullPolicy, registry];
