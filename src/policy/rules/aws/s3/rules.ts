import { PolicyRule } from '../../../rule/policy-rule';
import { publicAccessBlock } from './public-access-block';

export const S3_RULES: readonly PolicyRule[] = [publicAccessBlock];
