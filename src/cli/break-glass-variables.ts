import { describeValue, RoadbedError } from '../core/validation';
import { BREAK_GLASS_REASON, BREAK_GLASS_TICKET } from '../policy/exceptions/break-glass';

/** What tells the app that policy is broken through: the two words of `--break-glass`, when they were given. */
export function breakGlassVariables(words: readonly string[] | undefined): Record<string, string> {
  if (words === undefined) return {};
  const [reason = '', ticket = ''] = words;
  if (words.length === 2 && reason.trim() !== '' && ticket.trim() !== '') {
    return { [BREAK_GLASS_REASON]: reason, [BREAK_GLASS_TICKET]: ticket };
  }
  throw new RoadbedError('the glass cannot be broken', [
    {
      message: `--break-glass must be followed by a reason and a ticket, got ${words.map((word) => describeValue(word)).join(' ')}`,
      fix: '--break-glass "checkout is down, the new bucket must go out" INC-4711',
    },
  ]);
}
