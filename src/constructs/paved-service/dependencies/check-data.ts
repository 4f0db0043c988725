import { DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { Duration } from '../../../core/units/duration';
import {
  checkKnownProps,
  checkObject,
  checkOptionalKind,
  checkOptionalObject,
  checkText,
  describeValue,
  Problems,
} from '../../../core/validation';
import { CacheProps, PostgresProps, Recovery, SizeClass } from './data-props';

/** Leaves room for the organisation, the environment and the service in names of 63 characters. */
const LONGEST_NAME = 32;
/** Databases that the engine or the cloud has for itself (Aurora and Cloud SQL user guides, "reserved" databases). */
const TAKEN = ['postgres', 'rdsadmin', 'cloudsqladmin', 'template0', 'template1'];

/** Says what is wrong with what a service calls its data. */
export function checkDataName(problems: Problems, name: unknown): void {
  if (!checkText(problems, 'name', name, { ...DNS_LABEL_FROM_LETTER, maxLength: LONGEST_NAME })) return;
  if (TAKEN.includes(name)) {
    problems.add(
      `name must not be that of a database which every server has, got ${describeValue(name)}`,
      'choose another name',
    );
  }
}

/** Says what is wrong with what is asked of a database. */
export function checkPostgresProps(problems: Problems, props: PostgresProps): void {
  if (!checkObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { size: true, recovery: true, withPassword: true });
  checkSize(problems, props.size);
  checkRecovery(problems, props.recovery);
  const { withPassword } = props;
  if (withPassword !== undefined && typeof withPassword !== 'boolean') {
    problems.add(`withPassword must be true or false, got ${describeValue(withPassword)}`);
  }
}

/** Says what is wrong with what is asked of a cache. */
export function checkCacheProps(problems: Problems, props: CacheProps): void {
  if (!checkObject(problems, 'props', props)) return;
  checkKnownProps(problems, '', props, { size: true });
  checkSize(problems, props.size);
}

/** Says what is wrong with objectives of recovery; whether they can be met depends on where the data is. */
export function checkRecovery(problems: Problems, recovery: Recovery | undefined): void {
  if (recovery === undefined || !checkOptionalObject(problems, 'recovery', recovery)) return;
  checkKnownProps(problems, 'recovery', recovery, { rpo: true, rto: true });
  checkObjective(problems, 'recovery.rpo', recovery.rpo);
  checkObjective(problems, 'recovery.rto', recovery.rto);
}

function checkObjective(problems: Problems, prop: string, objective: Duration | undefined): void {
  if (!checkOptionalKind(problems, prop, objective, 'Duration') || objective === undefined) return;
  if (objective.toSeconds() > 0) return;
  problems.add(`${prop} must be longer than nothing, got ${objective.toString()}`);
}

function checkSize(problems: Problems, size: SizeClass | undefined): void {
  if (size === undefined || Object.values(SizeClass).includes(size)) return;
  problems.add(`size must be SizeClass.SMALL, MEDIUM or LARGE, got ${describeValue(size)}`);
}
