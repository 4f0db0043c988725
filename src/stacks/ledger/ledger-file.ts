import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Document } from 'yaml';
import { loadYaml } from '../../core/load-yaml';
import { readReviewedFile, ReviewedFileKind } from '../../core/reviewed-file';
import { describeValue, Problems } from '../../core/validation';
import { dayNumber } from '../../policy/exceptions/calendar-day';

/** Where the ledger is kept: beside cdktf.json, and committed as a lock file is. */
export const LEDGER_FILE = 'roadbed.ledger.yaml';

/** What the ledger lists of one state. */
export interface LedgerState {
  /** The environment of the platform that the state is of; absent where the stack is a plain TerraformStack. */
  readonly environment?: string;
  /** The name that the state is kept under, where that is not the stack's. */
  readonly key?: string;
  readonly addresses: readonly string[];
}

/** What Terraform shall forget and nobody destroy, and who said so. */
export interface Retirement {
  readonly state: string;
  readonly address: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/** The addresses that must not vanish unsaid, by state, and those of which somebody has said so. */
export interface Ledger {
  readonly states: Readonly<Record<string, LedgerState>>;
  readonly retired: readonly Retirement[];
}

const text = (description: string, pattern = '\\S'): object => ({ type: 'string', description, pattern });
const ADDRESS = text('the address of a resource, such as aws_rds_cluster.orders', '^[a-z0-9_-]+\\.[A-Za-z0-9_-]+$');

const LEDGER: ReviewedFileKind = {
  title: 'ledger',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['states'],
    properties: {
      states: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          required: ['addresses'],
          properties: {
            environment: text('the name of an environment'),
            key: text('the key of a state'),
            addresses: { type: 'array', uniqueItems: true, items: ADDRESS },
          },
        },
      },
      retired: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['state', 'address', 'reason', 'by', 'date'],
          properties: {
            state: text('the name of a state'),
            address: ADDRESS,
            reason: text('a text that says why'),
            by: text('a team or a person'),
            date: text('a day in quotes, such as "2026-11-25"'),
          },
        },
      },
    },
  },
};

const HEAD = ` What must not be lost, by state. Written by roadbed synth --accept-ledger; commit it.
 What leaves the app is first said under "retired": Terraform then forgets it, and destroys nothing.
`;

/** The ledger of a project; undefined where it has none. */
export function readLedger(path: string): Ledger | undefined {
  if (!existsSync(path)) return undefined;
  const { states, retired = [] } = readReviewedFile<Partial<Ledger> & Pick<Ledger, 'states'>>(LEDGER, path);
  const problems = new Problems(`ledger "${basename(path)}"`);
  retired.forEach(({ state, date }, index) => {
    if (dayNumber(date) === undefined) {
      problems.add(`retired.${index}.date must be a day such as "2026-11-25", got ${describeValue(date)}`);
    }
    if (!Object.hasOwn(states, state)) {
      problems.add(
        `retired.${index}.state must be a state of the ledger, got ${describeValue(state)}`,
        `listed are ${Object.keys(states).join(', ') || 'none'}`,
      );
    }
  });
  problems.throwIfAny('cannot be used');
  return { states, retired };
}

/** Writes the states of a ledger; what people wrote beside them, retirements and comments, stays as it is. */
export function writeStates(path: string, states: Ledger['states']): void {
  const yaml = loadYaml();
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const document: Document = before === undefined ? new yaml.Document({}) : yaml.parseDocument(before);
  if (before === undefined) document.commentBefore = HEAD.trimEnd();
  document.set('states', document.createNode(states));
  const after = document.toString({ lineWidth: 0 });
  if (after !== before) writeFileSync(path, after);
}
