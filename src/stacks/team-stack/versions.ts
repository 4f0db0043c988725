import { Stage } from '../../core/stage';
import { VersionTable } from '../../core/versions';

/** How much of a cluster a team may ask for at once. */
export interface QuotaDecision {
  readonly cpuCores: number;
  readonly memoryGibibytes: number;
  readonly pods: number;
}

/** What a version of `TeamStack` decides. */
export interface TeamStackDecisions {
  readonly podSecurity: 'restricted';
  readonly quota: Readonly<Record<Stage, QuotaDecision>>;
  /** What a container gets that asks for nothing. There is no CPU limit: a default one would throttle every service. */
  readonly containerDefaults: { readonly cpuRequest: string; readonly memory: string };
}

const v1: TeamStackDecisions = {
  podSecurity: 'restricted',
  quota: {
    [Stage.DEV]: { cpuCores: 16, memoryGibibytes: 64, pods: 100 },
    [Stage.STAGING]: { cpuCores: 32, memoryGibibytes: 128, pods: 200 },
    [Stage.PROD]: { cpuCores: 128, memoryGibibytes: 512, pods: 600 },
  },
  containerDefaults: { cpuRequest: '50m', memory: '256Mi' },
};

/** Every version of `TeamStack`. */
export const TEAM_STACK_VERSIONS = new VersionTable<TeamStackDecisions>('TeamStack', {
  '1.0': { status: 'supported', supportedUntil: '2028-05-31', decisions: v1 },
});
