import { Stage } from '../../../core/stage';
import { tierName } from '../../../core/tier-name';
import {
  checkKnownProps,
  checkOptionalKind,
  checkOptionalObject,
  checkWholeNumber,
  Problems,
} from '../../../core/validation';
import { isTier } from '../../../stacks/ownership';
import { PavedServiceProps, Scaling } from '../props';
import { PavedServiceDecisions } from '../versions';

const MOST_REPLICAS = 1000;

/** Says what is wrong with the replicas asked for, beside the defaults of the version where it is known. */
export function checkScaling(
  problems: Problems,
  props: PavedServiceProps,
  stage: Stage,
  version: PavedServiceDecisions | undefined,
): void {
  if (!checkOptionalObject(problems, 'scaling', props.scaling)) return;
  checkKnownProps(problems, 'scaling', props.scaling, { min: true, max: true, cpuTarget: true });
  const { min, max, cpuTarget }: Scaling = props.scaling ?? {};
  const range = { min: 1, max: MOST_REPLICAS };
  const minIsWhole = min === undefined || checkWholeNumber(problems, 'scaling.min', min, range);
  const maxIsWhole = max === undefined || checkWholeNumber(problems, 'scaling.max', max, range);
  if (checkOptionalKind(problems, 'scaling.cpuTarget', cpuTarget, 'Percent') && cpuTarget !== undefined) {
    if (cpuTarget.value < 1 || !Number.isInteger(cpuTarget.value)) {
      problems.add(`scaling.cpuTarget must be a whole percentage from 1 to 100, got ${cpuTarget.toString()}`);
    }
  }
  const floor = min ?? (isTier(props.tier) ? version?.minReplicas[stage][props.tier] : undefined);
  if (!minIsWhole || !maxIsWhole || max === undefined || floor === undefined || max >= floor) return;
  problems.add(
    `scaling.max must be at least scaling.min, got ${max} < ${floor}`,
    min === undefined
      ? `raise scaling.max, or lower scaling.min (in ${stage}, ${tierName(props.tier)} services keep at least ${floor})`
      : 'raise scaling.max, or lower scaling.min',
  );
}
