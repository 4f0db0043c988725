import { PolicyRule } from '../../../rule/policy-rule';
import { missingData } from './missing-data';
import { notification } from './notification';
import { pageOutsideProduction } from './page-outside-production';
import { priority } from './priority';
import { published } from './published';
import { queryEnvironment } from './query-environment';
import { renotification } from './renotification';
import { restricted } from './restricted';
import { runbook } from './runbook';
import { serviceTag } from './service-tag';
import { threshold } from './threshold';
import { validated } from './validated';

export const MONITOR_RULES: readonly PolicyRule[] = [
  missingData,
  notification,
  pageOutsideProduction,
  priority,
  published,
  queryEnvironment,
  renotification,
  restricted,
  runbook,
  serviceTag,
  threshold,
  validated,
];
