import { ProviderName } from '../provider-name';
import { checkLiteral, closestName, describeValue, Problems } from '../validation';

/** A construct that is versioned. */
export type VersionedConstruct = 'PavedService' | 'SloAlertSet' | 'TeamStack';

/** One version of every construct, and the provider versions they were proven with. */
export interface Baseline {
  /** As it is asked for: `2026.11`, or `2027.02-preview`. */
  readonly name: string;
  readonly constructs: Readonly<Record<VersionedConstruct, string>>;
  /** What Terraform itself must be: a version constraint. */
  readonly terraform: string;
  /** Versions of the providers: version constraints. */
  readonly providers: Readonly<Record<ProviderName, string>>;
}

// Exact versions: a constraint that admits a newer provider would let an upgrade arrive unasked.
const PROVIDERS_2026_11 = { aws: '6.25.0', datadog: '3.82.0', google: '6.50.0', kubernetes: '2.38.0' };

// S3 locks a state by itself from Terraform (and OpenTofu) 1.10 on.
const TERRAFORM_2026_11 = '>= 1.10.0';

const BASELINES: readonly Baseline[] = [
  {
    name: '2026.11',
    constructs: { PavedService: '1.0', SloAlertSet: '1.0', TeamStack: '1.0' },
    terraform: TERRAFORM_2026_11,
    providers: PROVIDERS_2026_11,
  },
  {
    name: '2027.02-preview',
    constructs: { PavedService: '2.0-preview', SloAlertSet: '1.0', TeamStack: '1.0' },
    terraform: TERRAFORM_2026_11,
    providers: PROVIDERS_2026_11,
  },
];

/** The names of all baselines of this package, oldest first. */
export const BASELINE_NAMES: readonly string[] = BASELINES.map(({ name }) => name);

/** The baseline of a name; says what exists when there is none of that name. */
export function findBaseline(problems: Problems, prop: string, name: unknown): Baseline | undefined {
  const found = BASELINES.find((baseline) => baseline.name === name);
  if (found !== undefined) return found;
  if (!checkLiteral(problems, prop, name)) return undefined;
  const asked = typeof name === 'string' ? name : '';
  const exists = `this package has ${BASELINE_NAMES.join(', ')}`;
  if (BASELINE_NAMES.includes(`${asked}-preview`)) {
    problems.add(
      `${prop} must ask for a preview as such, got "${asked}"`,
      `write "${asked}-preview": it may still change, so keep production off it; ${exists}`,
    );
    return undefined;
  }
  const near = closestName(asked, BASELINE_NAMES);
  problems.add(
    `${prop} must name a baseline, got ${describeValue(name)}`,
    `${near === undefined ? '' : `did you mean "${near}"? `}${exists}`,
  );
  return undefined;
}
