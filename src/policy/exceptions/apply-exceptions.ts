import { closestName, Problem } from '../../core/validation';
import { JudgedResource, PolicyReport, RuleResult } from '../engine/policy-report';
import { dayNumber } from './calendar-day';
import { PolicyException } from './policy-exception';

/** How exceptions are applied to one app. */
export interface ExceptionRun {
  readonly exceptions: readonly PolicyException[];
  /** The day they are judged by: `2026-11-25`. */
  readonly today: string;
  /** Construct paths of the stacks. */
  readonly stacks: readonly string[];
  /** The exceptions are of several apps: those that have nothing to do here are let be. */
  readonly shared: boolean;
}

/** An exception that is in use and ends soon. */
export interface ExpiringException {
  readonly exception: PolicyException;
  readonly days: number;
}

/** A report with what is excepted, and what is wrong with the exceptions. */
export interface ExceptedReport {
  readonly report: PolicyReport;
  readonly problems: readonly Problem[];
  readonly expiring: readonly ExpiringException[];
}

/** From so many days before its end on, everybody is told. */
const WARNING_DAYS = 30;

/** Marks what exceptions cover. One that is expired, not yet granted, unused or too broad covers nothing, and is a problem. */
export function applyExceptions(report: PolicyReport, run: ExceptionRun): ExceptedReport {
  if (run.exceptions.length === 0) return { report, problems: [], expiring: [] };
  const places = new Places(report, run.stacks);
  const today = dayNumber(run.today) ?? 0;
  const problems: Problem[] = [];
  const usable = run.exceptions.filter((exception) => {
    const problem = dayProblem(exception, today, run.today) ?? places.problemOf(exception, run.shared);
    if (problem !== undefined) problems.push(problem);
    return problem === undefined;
  });
  const used = new Set<PolicyException>();
  const resources = report.resources.map((judged) => except(judged, usable, used));
  if (!run.shared) {
    for (const exception of usable.filter((each) => !used.has(each))) problems.push(unused(exception, report));
  }
  const expiring = [...used]
    .map((exception) => ({ exception, days: (dayNumber(exception.expires) ?? 0) - today }))
    .filter(({ days }) => days <= WARNING_DAYS)
    .sort((one, other) => one.days - other.days || compare(one.exception.id, other.exception.id));
  return { report: { ...report, resources }, problems, expiring };
}

function except(
  judged: JudgedResource,
  exceptions: readonly PolicyException[],
  used: Set<PolicyException>,
): JudgedResource {
  if (judged.results.length === 0) return judged;
  const results = judged.results.map((result) => {
    const exception = exceptions.find((each) => covers(each, result));
    if (exception === undefined) return result;
    used.add(exception);
    return { ...result, outcome: 'excepted' as const, exception: exception.id };
  });
  return { ...judged, results };
}

/** Whether an exception is meant for a finding. */
export function covers({ rule, path, finding }: PolicyException, result: RuleResult): boolean {
  return (
    (result.outcome === 'fail' || result.outcome === 'unknown') &&
    result.rule.props.id === rule &&
    (finding === undefined || finding === result.finding) &&
    isAtOrBelow(result.resource.constructPath, path)
  );
}

function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

function dayProblem(exception: PolicyException, today: number, day: string): Problem | undefined {
  const { id, rule, path, issued, expires } = exception;
  if ((dayNumber(issued) ?? 0) > today) {
    return {
      message: `exception ${id} from ${rule} for ${path} begins on ${issued}, and today is ${day}`,
      fix: `correct issued, or wait; ${answerable(exception)}`,
    };
  }
  if ((dayNumber(expires) ?? 0) >= today) return undefined;
  return {
    message: `exception ${id} from ${rule} for ${path} expired on ${expires}`,
    fix: `mend what it was for, or have it approved again with a new expiry; ${answerable(exception)}`,
  };
}

function unused(exception: PolicyException, report: PolicyReport): Problem {
  const { id, rule, path, finding } = exception;
  const here = report.resources
    .flatMap(({ results }) => results)
    .filter((result) => result.rule.props.id === rule && isAtOrBelow(result.resource.constructPath, path));
  const message = `exception ${id} from ${rule} for ${path} is not used`;
  if (finding !== undefined && here.length > 0) {
    const findings = here.map((result) => result.finding);
    const near = closestName(finding, findings);
    return {
      message: `${message}: no finding there is called "${finding}"`,
      fix: near === undefined ? `findings there: ${findings.join(', ')}` : `did you mean "${near}"?`,
    };
  }
  const because = here.length > 0 ? 'another exception covers all it is for' : 'the rule holds there';
  return { message: `${message}: ${because}`, fix: `delete it; ${answerable(exception)}` };
}

const answerable = ({ owner, approver, ticket }: PolicyException): string =>
  `owner ${owner}, approved by ${approver}, ${ticket}`;

/** The construct paths of an app, and what an exception may name of them. */
class Places {
  private readonly paths: ReadonlySet<string>;
  /** Paths of constructs of Roadbed's. */
  private readonly owners: readonly string[];

  constructor(
    report: PolicyReport,
    private readonly stacks: readonly string[],
  ) {
    this.paths = new Set(report.resources.map(({ resource }) => resource.constructPath));
    const made = report.resources
      .map(({ resource }) => resource._identity)
      .filter(({ madeBy }) => madeBy !== undefined);
    this.owners = [...new Set(made.flatMap(({ ownerPath }) => ownerPath ?? []))];
  }

  public problemOf(exception: PolicyException, shared: boolean): Problem | undefined {
    const { id, path } = exception;
    const inside = this.owners.find((owner) => path.startsWith(`${owner}/`));
    if (inside !== undefined) {
      return {
        message: `exception ${id} names "${path}", which is inside of the construct "${inside}" and may change with it`,
        fix: `path: "${inside}", and finding where one of several is meant`,
      };
    }
    const isConstruct = this.owners.includes(path);
    if (!isConstruct && (path === '' || this.stacks.some((stack) => isAtOrBelow(stack, path)))) {
      return {
        message: `exception ${id} for "${path}" is too broad: that is a whole stack or more`,
        fix: 'name the construct that it is for, one exception each',
      };
    }
    const meansSomething = [...this.paths].some((each) => isAtOrBelow(each, path));
    if (meansSomething || shared) return undefined;
    const near = closestName(path, [...this.owners, ...this.paths]);
    return {
      message: `exception ${id} for "${path}" matches no construct`,
      fix: near === undefined ? 'name the path of a construct, as <stack>/<id>' : `did you mean "${near}"?`,
    };
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
