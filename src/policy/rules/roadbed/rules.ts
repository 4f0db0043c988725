import { PolicyRule } from '../../rule/policy-rule';
import { breakGlass } from './break-glass';
import { ownerLabels } from './owner-labels';
import { secretLiteral } from './secrets/secret-literal';
import { serviceRunbook } from './service-runbook';
import { tierLabel } from './tier-label';

export const ROADBED_RULES: readonly PolicyRule[] = [breakGlass, ownerLabels, secretLiteral, serviceRunbook, tierLabel];
