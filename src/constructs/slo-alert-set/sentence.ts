import { checkText, Problems, TextForm } from '../../core/validation';
import { LIMITS } from './limits';

/**
 * One line that reads as it is written: no control characters, halves of characters or separators of lines, and none of the
 * marks that turn the direction of writing (Unicode Standard Annex 9, "Directional Formatting Characters").
 */
const SENTENCE: TextForm = {
  pattern: /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u,
  maxLength: LIMITS.sentenceLength.value,
  words: 'a sentence on one line',
};

/** Says so unless the text is a sentence that may stand in an alert, a document and a dashboard. */
export function checkSentence(problems: Problems, prop: string, text: unknown): void {
  checkText(
    problems,
    prop,
    text,
    SENTENCE,
    `plain text of 1 to ${SENTENCE.maxLength} characters, without line breaks, control characters or marks of direction`,
  );
}
