import { PolicyRule } from '../../../rule/policy-rule';
import { alert } from './alert';
import { runbook } from './runbook';
import { target } from './target';
import { warning } from './warning';
import { window } from './window';

export const SLO_RULES: readonly PolicyRule[] = [alert, runbook, target, warning, window];
