import type { PolicyRule } from '../../../rule/policy-rule';
import { namespace } from './namespace';
import { recommendedLabels } from './recommended-labels';
import { removedApis } from './removed-apis';

export const OBJECT_RULES: readonly PolicyRule[] = [namespace, recommendedLabels, removedApis];
