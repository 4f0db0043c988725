import { checkKnownProps, checkList, checkObject, describeValue, Problems, PropNames } from '../../../core/validation';
import { LIMITS } from '../limits';
import { checkSentence } from '../sentence';
import { BudgetConsequence, BudgetThreshold, ErrorBudgetPolicy } from './error-budget-policy';

const POLICY: PropNames<ErrorBudgetPolicy> = {
  thresholds: true,
  postmortemPercent: true,
  exceptions: true,
  escalation: true,
};
const THRESHOLD: PropNames<BudgetThreshold> = { consumedPercent: true, consequence: true, meaning: true };

/** Says what is wrong with an error-budget policy. */
export function checkPolicy(problems: Problems, prop: string, policy: ErrorBudgetPolicy | undefined): void {
  if (policy === undefined || !checkObject(problems, prop, policy)) return;
  checkKnownProps(problems, prop, policy, POLICY);
  const { thresholds, postmortemPercent, exceptions, escalation } = policy;
  if (thresholds !== undefined && checkList(problems, `${prop}.thresholds`, thresholds)) {
    checkThresholds(problems, `${prop}.thresholds`, thresholds);
  }
  if (postmortemPercent !== undefined && !isShare(postmortemPercent)) {
    problems.add(`${prop}.postmortemPercent must be above 0 and at most 100, got ${describeValue(postmortemPercent)}`);
  }
  if (exceptions !== undefined && checkList(problems, `${prop}.exceptions`, exceptions)) {
    exceptions.forEach((each, index) => checkSentence(problems, `${prop}.exceptions[${index}]`, each));
  }
  if (escalation !== undefined) checkSentence(problems, `${prop}.escalation`, escalation);
}

function checkThresholds(problems: Problems, prop: string, thresholds: readonly BudgetThreshold[]): void {
  const most = LIMITS.budgetAlerts.value;
  if (thresholds.length === 0 || thresholds.length > most) {
    problems.add(`${prop} must hold 1 to ${most}, got ${thresholds.length}`);
  }
  thresholds.forEach((threshold, index) => {
    const at = `${prop}[${index}]`;
    if (!checkObject(problems, at, threshold)) return;
    checkKnownProps(problems, at, threshold, THRESHOLD);
    const { consumedPercent, consequence, meaning } = threshold;
    const before = thresholds[index - 1]?.consumedPercent ?? 0;
    if (!isShare(consumedPercent)) {
      problems.add(`${at}.consumedPercent must be above 0 and at most 100, got ${describeValue(consumedPercent)}`);
    } else if (consumedPercent <= before) {
      problems.add(`${at}.consumedPercent must be above the one before it, got ${consumedPercent} after ${before}`);
    }
    if (!Object.values(BudgetConsequence).includes(consequence)) {
      problems.add(`${at}.consequence must be a BudgetConsequence, got ${describeValue(consequence)}`);
    }
    if (meaning !== undefined) checkSentence(problems, `${at}.meaning`, meaning);
  });
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 100;
}
