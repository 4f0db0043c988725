import { Construct } from 'constructs';
import { checkKnownProps, Problems, PropNames, requireProps } from '../../../core/validation';
import { checkTier } from '../../../stacks/ownership';
import { placeOf } from '../../../stacks/place';
import { COMMON_PROPS } from '../common-props';
import { SloAlertSetProps } from '../props';
import { defaultRows, SLO_ALERT_SET_VERSIONS } from '../versions';
import { OpenSloProps } from './open-slo-props';
import { readOpenSlo } from './read/read-open-slo';

const PROPS: PropNames<OpenSloProps> = { ...COMMON_PROPS, file: true, service: true };

/** What a set says of itself, with the objectives of an OpenSLO file. */
export function propsFromOpenSlo(scope: Construct, id: string, props: OpenSloProps): SloAlertSetProps {
  const problems = Problems.ofConstruct('SloAlertSet', scope, id);
  requireProps(problems, props);
  checkKnownProps(problems, '', props, PROPS);
  checkTier(problems, props.tier);
  const place = placeOf(problems, scope, props.environment);
  if (place === undefined) throw problems.toError();
  const asked = props.version ?? place.baseline.constructs.SloAlertSet;
  const { decisions } = problems.settle(SLO_ALERT_SET_VERSIONS.choose(problems, 'version', asked));
  const { file, service, ...common } = props;
  const names = (days: number): string[] => defaultRows(decisions, props.tier, days).map(({ name }) => name);
  return { ...common, ...readOpenSlo(file, service, names) };
}
