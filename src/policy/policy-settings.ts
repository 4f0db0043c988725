import { checkKnownProps, checkList, checkObject, describeValue, Problems, PropNames } from '../core/validation';
import { dayNumber } from './exceptions/calendar-day';
import { checkExceptions } from './exceptions/check-exceptions';
import { PolicyException } from './exceptions/policy-exception';
import { Framework } from './frameworks/framework';
import { checkPacks } from './packs/check-packs';
import { PolicyPack } from './packs/policy-pack';
import { allRules } from './rules/rule-groups';

/** By what an app is judged beside Roadbed's own rules, which always apply. */
export interface PolicySettings {
  /**
   * Rules of the organisation, and severities it sets otherwise.
   * @default - Roadbed's own rules, each as severe as it says
   */
  readonly packs?: PolicyPack[];
  /**
   * The frameworks that the evidence has a view of.
   * @default - none; the report names the controls of each rule all the same
   */
  readonly frameworks?: Framework[];
  /**
   * What was decided to be lived with; `PolicyExceptions.fromFile` reads a reviewed file.
   * @default - none
   */
  readonly exceptions?: PolicyException[];
  /**
   * Whether the exceptions are of several apps, so that one that matches nothing here may be used in another.
   * @default false
   */
  readonly exceptionsAreShared?: boolean;
  /**
   * The day by which exceptions are judged, as `2026-11-25`; for tests, and for examples that must not expire.
   * @default - the present day in UTC
   */
  readonly today?: string;
}

const PROPS: PropNames<PolicySettings> = {
  packs: true,
  frameworks: true,
  exceptions: true,
  exceptionsAreShared: true,
  today: true,
};

/** Says what is wrong with policy settings. */
export function checkPolicySettings(problems: Problems, prop: string, settings: PolicySettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, PROPS);
  const { packs = [], frameworks = [], exceptions = [], exceptionsAreShared, today } = settings;
  const lists = [
    checkList(problems, `${prop}.packs`, packs),
    checkList(problems, `${prop}.frameworks`, frameworks),
    checkList(problems, `${prop}.exceptions`, exceptions, 'PolicyExceptions.fromFile(path) gives one'),
  ];
  if (exceptionsAreShared !== undefined && typeof exceptionsAreShared !== 'boolean') {
    problems.add(`${prop}.exceptionsAreShared must be true or false, got ${describeValue(exceptionsAreShared)}`);
  }
  if (today !== undefined && (typeof today !== 'string' || dayNumber(today) === undefined)) {
    problems.add(
      `${prop}.today must be a day such as "2026-11-25", got ${describeValue(today)}`,
      'leave it out for the present day',
    );
  }
  if (lists.includes(false)) return;
  checkFrameworks(problems, `${prop}.frameworks`, frameworks);
  const before = problems.all.length;
  if (packs.length > 0) checkPacks(problems, `${prop}.packs`, packs);
  // What packs hold is needed to judge exceptions by.
  if (exceptions.length === 0 || problems.all.length > before) return;
  const rules = [...allRules(), ...packs.flatMap((pack) => pack.props.rules)];
  checkExceptions(problems, `${prop}.exceptions`, exceptions, { rules, frameworks });
}

function checkFrameworks(problems: Problems, prop: string, frameworks: readonly Framework[]): void {
  const known: readonly string[] = Object.values(Framework);
  for (const framework of frameworks.filter((each) => !known.includes(each))) {
    problems.add(
      `${prop} must hold Frameworks, got ${describeValue(framework)}`,
      `Framework.SOC_2; one of ${known.join(', ')}`,
    );
  }
}
