import type { PolicyRule } from '../../../rule/policy-rule';
import { cpuRequest } from './cpu-request';
import { memoryLimit } from './memory-limit';
import { memoryRequest } from './memory-request';

export const RESOURCES_RULES: readonly PolicyRule[] = [cpuRequest, memoryLimit, memoryRequest];
