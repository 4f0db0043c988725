import { CatalogueEntry } from '../../core/catalogue';
import { selectStacks } from '../../core/terraform/output-source';
import { PolicyReport } from '../../policy/engine/policy-report';
import { PolicyException } from '../../policy/exceptions/policy-exception';
import { PolicyInput } from '../../policy/input/policy-input';
import { readPolicyInput } from '../../policy/input/read-input';
import { CHECK } from '../../policy/input/refusals';
import { judge, Judgement } from '../../policy/judge';
import { decidedNotApplicable } from '../../policy/not-applicable';
import { PolicyPack } from '../../policy/packs/policy-pack';
import { appStatements } from './app-statements';
import { constructVersionFacts } from './construct-version-facts';

/** What is checked, and by what. */
export interface CheckRequest {
  /** As the user named it. */
  readonly path: string;
  readonly packs: readonly PolicyPack[];
  readonly exceptions: readonly PolicyException[];
  /** The only stacks to report; all of them, when there is none. */
  readonly stacks: readonly string[];
}

/** What policy says of it. */
export interface Check extends Judgement {
  readonly input: PolicyInput;
  readonly catalogue: readonly CatalogueEntry[];
  readonly exceptions: readonly PolicyException[];
  /** What was not judged, and why. */
  readonly notes: readonly string[];
}

/** Reads and judges. All stacks are judged, for they refer to each other; those that were asked for are reported. */
export function runCheck({ path, packs, exceptions, stacks }: CheckRequest): Check {
  const input = readPolicyInput(path);
  const asked = selectStacks({ directory: input.given, stacks: input.stacks }, stacks, CHECK);
  const statements = appStatements(input);
  const judgement = judge(
    { stacks: input.stacks, catalogue: statements.catalogue },
    {
      packs,
      exceptions,
      // Only a whole app can tell that an exception is of no use.
      sharedExceptions: input.kind !== 'output',
      notApplicable: decidedNotApplicable(constructVersionFacts()),
    },
  );
  const own =
    exceptions.length > 0 || statements.exceptions === 0
      ? []
      : [`exceptions of the app itself (${statements.exceptions}) count here when a file gives them: --exceptions`];
  return {
    ...judgement,
    report: stacks.length === 0 ? judgement.report : onlyOf(judgement.report, asked),
    input,
    catalogue: statements.catalogue,
    exceptions,
    notes: [...input.notes, ...statements.notes, ...own],
  };
}

function onlyOf(report: PolicyReport, stacks: readonly { readonly name: string }[]): PolicyReport {
  const names = new Set(stacks.map(({ name }) => name));
  return { ...report, resources: report.resources.filter(({ resource }) => names.has(resource.stack)) };
}
