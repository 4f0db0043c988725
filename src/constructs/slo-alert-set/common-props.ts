import { PropNames } from '../../core/validation';
import { SloAlertSetCommonProps } from './props';

/** The names of what a set says of itself, wherever its objectives come from. */
export const COMMON_PROPS: PropNames<SloAlertSetCommonProps> = {
  owner: true,
  tier: true,
  telemetry: true,
  errorBudgetPolicy: true,
  labels: true,
  environment: true,
  version: true,
};
