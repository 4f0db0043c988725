import { checkLabels } from '../../core/labels';
import { DNS_LABEL_FROM_LETTER } from '../../core/naming';
import { checkTelemetry, Telemetry } from '../../core/telemetry';
import { checkKind, checkKnownProps, checkList, checkText, Problems, PropNames } from '../../core/validation';
import { checkOwner, checkTier } from '../../stacks/ownership';
import { Place } from '../../stacks/place';
import { COMMON_PROPS } from './common-props';
import { LIMITS } from './limits';
import { Slo } from './objective/slo';
import { checkPolicy } from './policy/check-policy';
import { SloAlertSetProps } from './props';

const PROPS: PropNames<SloAlertSetProps> = { ...COMMON_PROPS, slos: true, service: true };

/** Says everything that is wrong with what a set says of itself; the telemetry it is measured by. */
export function checkProps(
  problems: Problems,
  id: string,
  props: SloAlertSetProps,
  place: Place | undefined,
): readonly Telemetry[] | undefined {
  checkKnownProps(problems, '', props, PROPS);
  checkText(problems, props.service === undefined ? 'id' : 'service', props.service ?? id, DNS_LABEL_FROM_LETTER);
  checkTier(problems, props.tier);
  checkOwner(problems, props, place?.platform);
  checkLabels(problems, 'labels', props.labels);
  checkPolicy(problems, 'errorBudgetPolicy', props.errorBudgetPolicy);
  checkSlos(problems, props.slos);
  return telemetryOf(problems, props.telemetry, place);
}

function checkSlos(problems: Problems, slos: readonly Slo[]): void {
  if (!checkList(problems, 'slos', slos, 'slos: [Slo.availability(99.9)]')) throw problems.toError();
  if (slos.length === 0) problems.add('slos must hold at least one objective, got []', 'Slo.availability(99.9)');
  if (slos.length > LIMITS.objectives.value) {
    problems.add(
      `slos must be at most ${LIMITS.objectives.value}, got ${slos.length}`,
      'a service with more is several services',
    );
  }
  const right = slos.filter((slo, index) => checkKind(problems, `slos[${index}]`, slo, 'Slo'));
  const names = right.map(({ name }) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    problems.add(`slos must have names of their own, and "${name}" is there twice`, "name one of them: { name: '…' }");
  }
  // The rest is read from them.
  if (right.length < slos.length) throw problems.toError();
}

function telemetryOf(
  problems: Problems,
  given: readonly Telemetry[] | undefined,
  place: Place | undefined,
): readonly Telemetry[] | undefined {
  if (!checkTelemetry(problems, 'telemetry', given)) return undefined;
  const telemetry = given ?? place?.environment.telemetry ?? place?.platform.telemetry;
  if (telemetry === undefined || telemetry.length === 0) {
    if (place !== undefined) {
      problems.add(
        'telemetry must name a backend, got none',
        'telemetry: [Telemetry.datadog()], here, of the environment or of the platform',
      );
    }
    return undefined;
  }
  return telemetry;
}
