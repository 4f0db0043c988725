import { PolicyRule } from '../../../rule/policy-rule';
import { adminPorts } from './admin-ports';
import { allPorts } from './all-ports';
import { databasePorts } from './database-ports';

export const FIREWALL_RULES: readonly PolicyRule[] = [adminPorts, allPorts, databasePorts];
