import { isKind } from '../../../core/validation';
import { PavedServiceProps } from '../props';
import { Dependency } from './dependency';

/** The dependencies that can be read; what cannot has been complained of. */
export function dependenciesOf({ dependencies }: PavedServiceProps): Dependency[] {
  return Array.isArray(dependencies) ? dependencies.filter((each) => isKind(each, 'Dependency')) : [];
}
