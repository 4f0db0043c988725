import { packageVersion } from '../../core/package-version';
import { Problems } from '../../core/validation';
import { EvidenceInputs } from '../../evidence/evidence-input';
import { Platform } from '../../platform/platform';

/** Reproducible Builds, SOURCE_DATE_EPOCH specification 1.1: seconds since 1970, of the last change of the sources. */
const TIME_VARIABLE = 'SOURCE_DATE_EPOCH';
const COMMIT_VARIABLE = 'ROADBED_COMMIT';
/** Where nothing says when, a document that must carry a time carries this one. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** What decides the bytes of the evidence beside the app itself. */
export function evidenceInputs(
  platform: Platform | undefined,
  engine: string,
  environment: NodeJS.ProcessEnv,
): EvidenceInputs {
  const problems = new Problems('The evidence');
  const commit = commitOf(problems, environment[COMMIT_VARIABLE]);
  const time = timeOf(problems, environment[TIME_VARIABLE]) ?? baselineTime(platform?.baseline);
  problems.throwIfAny('cannot be written');
  const today = platform?._policy.today;
  return {
    roadbed: packageVersion(),
    engine,
    baselines: Object.fromEntries(
      (platform?.environments ?? []).map(({ name, baseline }) => [name, baseline ?? platform?.baseline ?? '']),
    ),
    time,
    ...(commit !== undefined && { commit }),
    ...(today !== undefined && { today }),
  };
}

function commitOf(problems: Problems, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[0-9a-f]{7,64}$/.test(text)) return text;
  problems.add(`${COMMIT_VARIABLE} must be a commit id, got "${text}"`, 'git rev-parse HEAD');
  return undefined;
}

function timeOf(problems: Problems, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,11}$/.test(text)) return `${new Date(Number(text) * 1000).toISOString().slice(0, 19)}Z`;
  problems.add(`${TIME_VARIABLE} must be seconds since 1970, got "${text}"`, 'git log -1 --format=%ct');
  return undefined;
}

/** The first day of the month that a baseline is named for. */
function baselineTime(baseline: string | undefined): string {
  const [, year, month] = /^(\d{4})\.(\d{2})/.exec(baseline ?? '') ?? [];
  return year === undefined || month === undefined ? NO_TIME : `${year}-${month}-01T00:00:00Z`;
}
