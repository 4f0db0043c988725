import { redactKnownSecrets } from '../../core/secrets/known-shapes';
import { describeValue, Problems } from '../../core/validation';

/** An incident in which a synth was let through in spite of what policy says; it stays in that synth's evidence. */
export interface BreakGlass {
  readonly reason: string;
  readonly ticket: string;
}

export const BREAK_GLASS_REASON = 'ROADBED_BREAK_GLASS_REASON';
export const BREAK_GLASS_TICKET = 'ROADBED_BREAK_GLASS_TICKET';

/** The incident that the environment of the process names; undefined on an ordinary day. */
export function breakGlassOf(environment: NodeJS.ProcessEnv): BreakGlass | undefined {
  // An empty variable is how many CI systems unset one.
  const reason = environment[BREAK_GLASS_REASON]?.trim() ?? '';
  const ticket = environment[BREAK_GLASS_TICKET]?.trim() ?? '';
  if (reason === '' && ticket === '') return undefined;
  const problems = new Problems('Breaking the glass');
  const usage = 'roadbed synth --break-glass "REASON" TICKET, or both variables';
  if (reason === '') problems.add(`${BREAK_GLASS_REASON} must be given with ${BREAK_GLASS_TICKET}, got nothing`, usage);
  if (ticket === '') problems.add(`${BREAK_GLASS_TICKET} must be given with ${BREAK_GLASS_REASON}, got nothing`, usage);
  for (const [name, text] of [
    [BREAK_GLASS_REASON, reason],
    [BREAK_GLASS_TICKET, ticket],
  ] as const) {
    if (/[\p{Cc}\p{Cf}]/u.test(text) || text.length > 300) {
      problems.add(`${name} must be one line of at most 300 characters, got ${describeValue(text)}`, usage);
    }
  }
  if ([reason, ticket].some((text) => redactKnownSecrets(text) !== text)) {
    problems.add(
      'neither reason nor ticket may hold a secret, and one of them does',
      'they stay in the evidence for ever',
    );
  }
  problems.throwIfAny('needs a reason and a ticket');
  return { reason, ticket };
}
