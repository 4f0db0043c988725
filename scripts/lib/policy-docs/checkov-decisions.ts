import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources';

/** Roadbed's answer to a check of checkov. */
export interface CheckovDecision {
  readonly check: string;
  readonly resourceTypes: readonly string[];
  /** What the check asks, in our words. */
  readonly asks: string;
  /** `rule`: rules of ours judge the same; `default`: what constructs make meets it; `not-applicable`: neither, for a reason. */
  readonly answer: string;
  /** The ids of the rules, or whose default it is. */
  readonly by: readonly string[];
  readonly why: string;
}

const COLUMNS = 'check\tresource types\tasks\tanswer\tby\twhy';

/** Every decision, in the order of the file. */
export function checkovDecisions(): readonly CheckovDecision[] {
  const [head, ...lines] = readFileSync(join(root, 'data/checkov-decisions.tsv'), 'utf8').trimEnd().split('\n');
  if (head !== COLUMNS) throw new Error(`data/checkov-decisions.tsv must have the columns ${COLUMNS}, got ${head}`);
  return lines.map((line) => {
    const [check = '', types = '', asks = '', answer = '', by = '', why = ''] = line.split('\t');
    return { check, resourceTypes: listOf(types), asks, answer, by: listOf(by), why };
  });
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(',').map((each) => each.trim()));
