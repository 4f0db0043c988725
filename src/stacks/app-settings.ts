import { checkObject, describeValue, Problems } from '../core/validation';

/** What an app is made with. */
export interface AppSettings {
  readonly outdir?: string;
  readonly ledger?: string;
  readonly context?: Record<string, unknown>;
}

/** What is wrong with the props of an app and with what the environment of the process says to it, in one error. */
export function checkSettings(props: AppSettings): void {
  const problems = new Problems('The app');
  if (checkObject(problems, 'props', props)) {
    const { outdir, ledger, context } = props;
    if (outdir !== undefined && (typeof outdir !== 'string' || outdir === '')) {
      problems.add(`outdir must be a path, got ${describeValue(outdir)}`, 'leave it out for cdktf.out');
    }
    if (ledger !== undefined && (typeof ledger !== 'string' || ledger === '')) {
      problems.add(`ledger must be a path, got ${describeValue(ledger)}`, 'leave it out for roadbed.ledger.yaml');
    }
    if (context !== undefined) checkObject(problems, 'context', context, 'leave it out where there is none');
  }
  checkContextJson(problems, process.env.CDKTF_CONTEXT_JSON);
  problems.throwIfAny('cannot be synthesized');
}

/** cdktf parses it in its constructor, and fails there in the words of the parser. */
function checkContextJson(problems: Problems, text: string | undefined): void {
  if (text === undefined || text === '') return;
  const fix = 'unset CDKTF_CONTEXT_JSON, or correct "context" in cdktf.json';
  try {
    checkObject(problems, 'CDKTF_CONTEXT_JSON', JSON.parse(text), fix);
  } catch {
    problems.add(`CDKTF_CONTEXT_JSON must be JSON, got ${describeValue(text)}`, fix);
  }
}
