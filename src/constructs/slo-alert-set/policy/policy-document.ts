import { budgetMinutes } from '../alerting/burn-rate';
import { minutesInWords } from '../alerting/time-in-words';
import { objectiveSentences } from '../objective/describe-objective';
import { ObjectiveSpec, SloAlertSetSpec } from '../spec';
import { BudgetConsequence } from './error-budget-policy';

const MEANINGS: Readonly<Record<BudgetConsequence, string>> = {
  [BudgetConsequence.REVIEW]: 'The team looks at where the budget went, at its next meeting.',
  [BudgetConsequence.RELIABILITY_FIRST]: 'Work on reliability goes before features until the budget recovers.',
  [BudgetConsequence.FREEZE]: 'Nothing is released but fixes of reliability and security, until the budget recovers.',
  [BudgetConsequence.POSTMORTEM]: 'A postmortem is written.',
};

/** An error-budget policy as JSON: what was agreed, for programs. */
export function policyJson(spec: SloAlertSetSpec): string {
  const { service, environment, tier, responder, policy, objectives } = spec;
  const document = {
    service,
    environment,
    tier,
    team: responder.team,
    objectives: objectives.map((objective) => ({
      name: objective.name,
      description: objective.description,
      target: objective.target,
      window: objective.window.title,
      budgetMinutes: Number(budgetMinutes(objective.target, objective.window.hours).toFixed(3)),
    })),
    thresholds: policy.thresholds.map(({ consumedPercent, consequence, meaning }) => ({
      consumedPercent,
      consequence,
      meaning: meaning ?? MEANINGS[consequence],
    })),
    postmortemPercent: policy.postmortemPercent,
    exceptions: policy.exceptions,
    escalation: policy.escalation,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The same as Markdown, for people; every alert links it where the platform publishes it. */
export function policyMarkdown(spec: SloAlertSetSpec): string {
  const { service, environment, tier, responder, policy, objectives } = spec;
  const lines = [
    `# Error-budget policy of ${service} in ${environment}`,
    '',
    `Team ${responder.team} answers for it (tier ${tier}).${responder.runbook === undefined ? '' : ` Runbook: <${responder.runbook}>.`}`,
    '',
    '## Objectives',
    '',
    '| objective | what must be good | everything may fail for |',
    '| --- | --- | --- |',
    ...objectives.map(objectiveRow),
    '',
    '## What is done',
    '',
    '| budget gone | consequence | what that means |',
    '| --- | --- | --- |',
    ...policy.thresholds.map(
      ({ consumedPercent, consequence, meaning }) =>
        `| ${consumedPercent} % | ${consequence} | ${cell(meaning ?? MEANINGS[consequence])} |`,
    ),
    '',
    `An incident that takes more than ${policy.postmortemPercent} % of a budget has a postmortem.`,
    '',
    'In a freeze these are released all the same:',
    '',
    ...policy.exceptions.map((each) => `- ${each}`),
    '',
    `Where the team and those who depend on it do not agree, ${policy.escalation} decides.`,
    '',
  ];
  return lines.join('\n');
}

function objectiveRow(objective: ObjectiveSpec): string {
  const { name, target, window } = objective;
  const minutes = budgetMinutes(target, window.hours);
  const words = minutes < 1 ? `${Number((minutes * 60).toFixed(1))} s` : minutesInWords(Math.floor(minutes));
  // Calendars differ in length, and the budget of an objective with them.
  const months =
    window.kind === 'rolling' ? '' : `, of a ${window.title.replace('calendar ', '')} of ${window.days} days`;
  return `| ${name} | ${cell(objectiveSentences(objective).join(' '))} | ${words}${months} |`;
}

/** A bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
