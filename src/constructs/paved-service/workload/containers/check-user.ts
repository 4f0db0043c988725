import { checkWholeNumber, Problems } from '../../../../core/validation';

const HIGHEST_USER = 2 ** 31 - 1;

/** Says what is wrong with the numeric user of a container. */
export function checkUser(problems: Problems, prop: string, user: number | undefined): void {
  if (user === undefined) return;
  checkWholeNumber(problems, prop, user, { min: 1, max: HIGHEST_USER }, user === 0 ? 'user 0 is root' : undefined);
}
