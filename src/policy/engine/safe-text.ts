import { redactKnownSecrets } from '../../core/secrets/known-shapes';

const LONGEST = 500;

/**
 * A text of a rule as reports and terminals may show it: no secret of a known shape, on one line, nothing that moves the cursor
 * or turns the direction of writing, and no longer than one reads.
 */
export function safeText(text: string): string {
  const line = redactKnownSecrets(text)
    .replace(/\s+/g, ' ')
    // Control characters, and those of Unicode that format text (bidirectional overrides among them).
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
