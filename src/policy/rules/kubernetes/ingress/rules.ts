import type { PolicyRule } from '../../../rule/policy-rule';
import { plainHttp } from './plain-http';
import { snippets } from './snippets';
import { tls } from './tls';
import { wildcardHost } from './wildcard-host';

export const INGRESS_RULES: readonly PolicyRule[] = [plainHttp, snippets, tls, wildcardHost];
