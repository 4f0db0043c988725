import { PolicyRule } from '../../../rule/policy-rule';
import { alert } from './alert';
import { measured } from './measured';
import { runbook } from './runbook';
import { target } from './target';
import { warning } from './warning';
import { window } from './window';

export const SLO_RULES: readonly PolicyRule[] = [measured, alert, runbook, target, warning, window];
