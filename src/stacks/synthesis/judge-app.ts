import { AnnotationMetadataEntryType, App } from 'cdktf';
import { Catalogue } from '../../core/catalogue';
import { RoadbedError } from '../../core/validation';
import { VersionFacts } from '../../core/versions';
import type { AppEvidence } from '../../evidence/app-evidence';
import { Platform } from '../../platform/platform';
import { resultsOf, RuleResult } from '../../policy/engine/policy-report';
import { BreakGlass, breakGlassOf } from '../../policy/exceptions/break-glass';
import { Judgement, judge } from '../../policy/judge';
import { decidedNotApplicable } from '../../policy/not-applicable';
import { policyNotices } from '../../policy/policy-notices';
import { policyProblems } from '../../policy/policy-problems';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { evidenceInputs } from './evidence-inputs';
import { workingDirectoryOf } from './manifest';
import { Progress } from './progress';
import { versionFactsIn } from './stamps';
import { SynthesizedAnnotation, SynthesizedResource, SynthesizedStack } from './synthesized-stack';

/** What policy leaves behind when it lets a synth through. */
export interface Judged {
  /** Warnings, by the stack they are of. */
  readonly annotations: ReadonlyMap<string, readonly SynthesizedAnnotation[]>;
  readonly evidence: AppEvidence;
}

/** Judges what was resolved. Throws one error with all that stops the synth, unless the glass was broken. */
export function judgeApp(app: App, stacks: readonly SynthesizedStack[], progress: Progress): Judged {
  const settings = Platform._find(app)?._policy ?? {};
  const breakGlass = breakGlassOf(process.env);
  const versions = versionFactsIn(app);
  const catalogue = Catalogue.of(app).all();
  const judgement = judge(
    {
      stacks: stacks.map(({ name, constructPath, document, resources }) => ({
        name,
        constructPath,
        directory: workingDirectoryOf(name),
        document,
        overrides: new Map(resources.filter(isOverridden).map((each) => [addressOf(each), each.overrides])),
      })),
      catalogue,
    },
    {
      packs: settings.packs ?? [],
      exceptions: settings.exceptions ?? [],
      sharedExceptions: settings.exceptionsAreShared === true,
      ...(settings.today !== undefined && { today: settings.today }),
      ...(breakGlass !== undefined && { breakGlass }),
      notApplicable: decidedNotApplicable(versions),
    },
  );
  progress.report('judge', stacks.length, stacks.length);
  refuse(judgement, breakGlass);
  for (const notice of policyNotices(judgement, breakGlass)) process.stderr.write(`${notice}\n`);
  return { annotations: warnings(judgement), evidence: evidenceOf(app, judgement, versions, breakGlass) };
}

function refuse({ report, exceptionProblems }: Judgement, breakGlass: BreakGlass | undefined): void {
  const problems = [...exceptionProblems, ...policyProblems(report)];
  if (problems.length > 0 && breakGlass === undefined) throw new RoadbedError('The app does not meet policy', problems);
}

/** Loaded when it is first needed: a synth that is refused writes none. */
function evidenceOf(
  app: App,
  { report }: Judgement,
  versions: readonly VersionFacts[],
  breakGlass: BreakGlass | undefined,
): AppEvidence {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { appEvidence } = require('../../evidence/app-evidence') as typeof import('../../evidence/app-evidence');
  const platform = Platform._find(app);
  return appEvidence({
    report,
    catalogue: Catalogue.of(app).all(),
    versions,
    exceptions: platform?._policy.exceptions ?? [],
    frameworks: platform?._policy.frameworks ?? [],
    inputs: evidenceInputs(platform, app.manifest.version, process.env),
    ...(breakGlass !== undefined && { breakGlass }),
  });
}

/** What fails and does not stop the synth is said where cdktf says such things: in the manifest. */
function warnings({ report }: Judgement): ReadonlyMap<string, SynthesizedAnnotation[]> {
  const byStack = new Map<string, SynthesizedAnnotation[]>();
  for (const result of resultsOf(report).filter(isWarning)) {
    const annotation = {
      constructPath: result.resource.constructPath,
      level: AnnotationMetadataEntryType.WARN,
      message: `${result.rule.props.id}: ${result.message}`,
    };
    const ofStack = byStack.get(result.resource.stack);
    if (ofStack === undefined) byStack.set(result.resource.stack, [annotation]);
    else ofStack.push(annotation);
  }
  return byStack;
}

const isWarning = ({ outcome, severity }: RuleResult): boolean =>
  outcome === 'fail' && severity === RuleSeverity.WARNING;

const isOverridden = ({ overrides }: SynthesizedResource): boolean => overrides.length > 0;

function addressOf({ mode, type, name }: SynthesizedResource): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}
