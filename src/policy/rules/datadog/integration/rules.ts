import { PolicyRule } from '../../../rule/policy-rule';
import { awsRole } from './aws-role';
import { secretLiteral } from './secret-literal';

export const INTEGRATION_RULES: readonly PolicyRule[] = [awsRole, secretLiteral];
