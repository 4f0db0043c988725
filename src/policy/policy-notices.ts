import { BreakGlass } from './exceptions/break-glass';
import { Judgement } from './judge';
import { policyProblems } from './policy-problems';

/** What everybody must hear at a synth and what no file says, because it depends on the day. */
export function policyNotices(
  { report, exceptionProblems, expiring }: Judgement,
  breakGlass: BreakGlass | undefined,
): string[] {
  const ending = expiring.map(({ exception, days }) => {
    const { id, rule, path, owner, expires } = exception;
    return `${urgency(days)} exception ${id} from ${rule} for ${path} ends ${inDays(days)} (${expires}); owner ${owner}`;
  });
  if (breakGlass === undefined) return ending;
  const through = [...exceptionProblems, ...policyProblems(report)]
    .filter(({ message }) => !message.startsWith('roadbed-break-glass'))
    .map(({ message }) => `  let through: ${message}`);
  return [
    `policy is BROKEN THROUGH: ${breakGlass.reason} (${breakGlass.ticket}); it stays in the evidence`,
    ...through,
    ...ending,
  ];
}

/** Louder at 14 days and at 7. */
function urgency(days: number): string {
  return days <= 7 ? 'URGENT:' : days <= 14 ? 'warning:' : 'note:';
}

function inDays(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
