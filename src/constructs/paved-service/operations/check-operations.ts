import { DNS_LABEL } from '../../../core/naming';
import { checkOptionalKind, checkText, Problems } from '../../../core/validation';
import { ServiceSettings } from '../../../platform/service-settings';
import { checkRecovery } from '../dependencies/check-data';
import { PavedServiceProps } from '../props';
import { checkTrustedRegistry } from './supply-chain/trusted-registry';

/** Says what is wrong with how a service is run: its budget, what it promises for a disaster, where its images come from. */
export function checkOperations(
  problems: Problems,
  { budget, recovery, system, image, initContainers = [], sidecars = [] }: PavedServiceProps,
  settings: ServiceSettings | undefined,
): void {
  if (checkOptionalKind(problems, 'budget', budget, 'Money') && budget !== undefined && Number(budget.amount) === 0) {
    problems.add(`budget must be more than nothing, got ${budget.toString()}`, 'leave it out where there is none');
  }
  checkRecovery(problems, recovery);
  if (system !== undefined) checkText(problems, 'system', system, DNS_LABEL);
  checkTrustedRegistry(problems, image, settings);
  for (const [prop, list] of Object.entries({ initContainers, sidecars })) {
    if (!Array.isArray(list)) continue;
    list.forEach((each, index) => checkTrustedRegistry(problems, each?.image, settings, `${prop}[${index}].image`));
  }
}
