import { PolicyRule } from '../../rule/policy-rule';
import { breakGlass } from './break-glass';
import { networkCall } from './network-call';
import { networkExternal } from './network-external';
import { ownerLabels } from './owner-labels';
import { secretLiteral } from './secrets/secret-literal';
import { serviceBudget } from './service-budget';
import { serviceRunbook } from './service-runbook';
import { serviceSlo } from './service-slo';
import { tierLabel } from './tier-label';

export const ROADBED_RULES: readonly PolicyRule[] = [
  breakGlass,
  networkCall,
  networkExternal,
  ownerLabels,
  secretLiteral,
  serviceBudget,
  serviceRunbook,
  serviceSlo,
  tierLabel,
];
