import { PolicyRule } from '../../../rule/policy-rule';
import { adminPorts } from './admin-ports';
import { allPorts } from './all-ports';
import { databasePorts } from './database-ports';
import { description } from './description';
import { egress } from './egress';
import { worldIngress } from './world-ingress';

export const SECURITY_GROUP_RULES: readonly PolicyRule[] = [
  adminPorts,
  allPorts,
  databasePorts,
  description,
  egress,
  worldIngress,
];
