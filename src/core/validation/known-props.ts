import { closestName } from './closest-name';
import { Problems } from './problems';

/** The names of a struct's props, all of them: the compiler refuses a list that lacks or adds one. */
export type PropNames<T> = Readonly<Record<keyof Required<T>, true>>;

/**
 * Says which props nobody reads. Programs run without a type check more often than one thinks, and a misspelt
 * `dataClassification` must not quietly mean the default.
 */
export function checkKnownProps<T extends object>(
  problems: Problems,
  inside: string,
  props: T | undefined,
  names: PropNames<T>,
): void {
  const known = Object.keys(names);
  for (const name of Object.keys(props ?? {}).filter((each) => !known.includes(each))) {
    const near = closestName(name, known);
    problems.add(
      `${inside === '' ? '' : `${inside}.`}${name} is not a known prop`,
      near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`,
    );
  }
}
