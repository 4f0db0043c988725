import type { PolicyRule } from '../../../rule/policy-rule';
import { externalIps } from './external-ips';
import { loadBalancerScheme } from './load-balancer-scheme';
import { loadBalancerSources } from './load-balancer-sources';
import { nodePort } from './node-port';

export const SERVICE_RULES: readonly PolicyRule[] = [externalIps, loadBalancerScheme, loadBalancerSources, nodePort];
