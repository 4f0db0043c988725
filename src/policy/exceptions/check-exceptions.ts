import {
  checkKnownProps,
  checkObject,
  checkText,
  closestName,
  describeValue,
  Problems,
  PropNames,
} from '../../core/validation';
import { Framework } from '../frameworks/framework';
import { PolicyRule } from '../rule/policy-rule';
import { dayNumber } from './calendar-day';
import { PolicyException } from './policy-exception';

const PROPS: PropNames<PolicyException> = {
  id: true,
  rule: true,
  path: true,
  finding: true,
  reason: true,
  owner: true,
  approver: true,
  ticket: true,
  issued: true,
  expires: true,
  compensatingControl: true,
};

/** Long enough for every quarter's review, short enough to be reviewed. */
const LONGEST_DAYS = 180;
const LEAST_REASON = 20;
const ONE_LINE = { pattern: /^\S(?:[^\n\r]*\S)?$/, maxLength: 200, words: 'one line of text' };
const ID = { pattern: /^EXC-\d{1,6}$/, maxLength: 10, words: 'EXC- and 1 to 6 digits' };
const REASON = { pattern: /\S/, maxLength: 2000, words: `a text of at least ${LEAST_REASON} characters` };

/** What exceptions are checked against. */
export interface ExceptionContext {
  readonly rules: readonly PolicyRule[];
  readonly frameworks: readonly Framework[];
}

/** Says what is wrong with exceptions that can be told without the app they are for. */
export function checkExceptions(
  problems: Problems,
  prop: string,
  exceptions: readonly PolicyException[],
  { rules, frameworks }: ExceptionContext,
): void {
  const known = new Map(rules.map((rule) => [rule.props.id, rule]));
  const ids = new Set<string>();
  exceptions.forEach((exception, index) => {
    const given: unknown = (exception as Partial<PolicyException> | undefined)?.id;
    const at = typeof given === 'string' ? `${prop} "${given}"` : `${prop}[${index}]`;
    if (!checkObject(problems, at, exception)) return;
    checkKnownProps(problems, at, exception, PROPS);
    checkTexts(problems, at, exception);
    checkDays(problems, at, exception);
    checkRule(problems, at, exception, known, frameworks);
    if (ids.has(exception.id)) problems.add(`${at} is there twice`, 'give each exception an id of its own, for ever');
    ids.add(exception.id);
  });
}

function checkTexts(problems: Problems, at: string, exception: PolicyException): void {
  checkText(problems, `${at}.id`, exception.id, ID);
  checkText(problems, `${at}.path`, exception.path, { ...ONE_LINE, maxLength: 1000 });
  checkText(problems, `${at}.ticket`, exception.ticket, ONE_LINE, 'where it was discussed, such as "SEC-812"');
  if (exception.finding !== undefined) {
    checkText(problems, `${at}.finding`, exception.finding, { ...ONE_LINE, maxLength: 1000 });
  }
  if (checkText(problems, `${at}.reason`, exception.reason, REASON) && exception.reason.trim().length < LEAST_REASON) {
    problems.add(
      `${at}.reason must be at least ${LEAST_REASON} characters, got ${describeValue(exception.reason)}`,
      'say why it is acceptable: whoever reads it in a year must understand',
    );
  }
  const owned = checkText(problems, `${at}.owner`, exception.owner, ONE_LINE, 'the team or person who answers for it');
  const approved = checkText(problems, `${at}.approver`, exception.approver, ONE_LINE, 'who has approved it');
  if (owned && approved && exception.owner.trim().toLowerCase() === exception.approver.trim().toLowerCase()) {
    problems.add(
      `${at}.approver must be somebody else than the owner, got ${describeValue(exception.approver)} for both`,
      'nobody approves what they ask for',
    );
  }
}

function checkDays(problems: Problems, at: string, { issued, expires }: PolicyException): void {
  const days = Object.entries({ issued, expires }).map(([name, day]) => {
    const found = typeof day === 'string' ? dayNumber(day) : undefined;
    if (found === undefined)
      problems.add(`${at}.${name} must be a day such as "2026-11-25", got ${describeValue(day)}`);
    return found;
  });
  const [first, last] = days;
  if (first === undefined || last === undefined) return;
  if (last < first) problems.add(`${at}.expires must not be before issued, got ${expires} < ${issued}`);
  if (last - first > LONGEST_DAYS) {
    problems.add(
      `${at}.expires must be at most ${LONGEST_DAYS} days after issued, got ${last - first} (${issued} to ${expires})`,
      'grant it for less, and renew it when it was looked at again',
    );
  }
}

function checkRule(
  problems: Problems,
  at: string,
  { rule: id, compensatingControl }: PolicyException,
  known: ReadonlyMap<string, PolicyRule>,
  frameworks: readonly Framework[],
): void {
  const rule = known.get(id);
  if (rule === undefined) {
    const near = typeof id === 'string' ? closestName(id, [...known.keys()]) : undefined;
    problems.add(
      `${at}.rule must be the id of a rule, got ${describeValue(id)}`,
      near === undefined
        ? 'docs/policy/rules.md lists Roadbed’s; a rule of your own must be in a pack (roadbed check: --rules <module>)'
        : `did you mean "${near}"?`,
    );
    return;
  }
  if (rule.props.exceptable === false) {
    problems.add(`${at}.rule must be one that can be excepted, got "${id}", which never can`, rule.props.remediation);
  }
  const asksForControl = frameworks.includes(Framework.PCI_DSS) && (rule.props.controls?.pciDss ?? []).length > 0;
  const given = checkOptionalText(problems, `${at}.compensatingControl`, compensatingControl);
  if (asksForControl && !given) {
    problems.add(
      `${at}.compensatingControl must be given, for rule "${id}" is evidence for PCI DSS, got nothing`,
      'say what lowers the risk meanwhile (PCI DSS 4.0.1, Appendix B)',
    );
  }
}

/** True when there is a text, and it is one. */
function checkOptionalText(problems: Problems, prop: string, value: string | undefined): boolean {
  return value !== undefined && checkText(problems, prop, value, { ...REASON, words: 'a text' });
}
