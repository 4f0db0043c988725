import { policyDocument } from './policy-document';

type Arguments = Readonly<Record<string, unknown>>;
type Answer = (config: Arguments, settings: Arguments) => Readonly<Record<string, unknown>>;

const ACCOUNT = '000000000000';
const PROJECT = 'roadbed-standin-project';

/** What data sources answer whose result hangs on the account only, or on nothing. Fixtures come before these. */
export const DEFAULT_ANSWERS: Readonly<Record<string, Answer>> = {
  aws_caller_identity: () => ({
    id: ACCOUNT,
    account_id: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:role/roadbed-standin`,
    user_id: 'roadbed-standin',
  }),
  aws_partition: () => ({
    id: 'aws',
    partition: 'aws',
    dns_suffix: 'amazonaws.com',
    reverse_dns_prefix: 'com.amazonaws',
  }),
  aws_region: (config, settings) => {
    const region = awsRegion(config, settings);
    return { id: region, name: region, region, endpoint: `ec2.${region}.amazonaws.com`, description: region };
  },
  aws_availability_zones: (config, settings) => {
    const region = awsRegion(config, settings);
    const zones = ['a', 'b', 'c'].map((letter) => `${region}${letter}`);
    return {
      id: region,
      names: zones,
      zone_ids: zones.map((zone) => `roadbed-standin-${zone}`),
      group_names: [region],
    };
  },
  aws_iam_policy_document: (config) => {
    const json = policyDocument(config);
    return { id: 'roadbed-standin', json, minified_json: JSON.stringify(JSON.parse(json)) };
  },
  kubernetes_resource: ({ kind }) => (kind === 'Deployment' ? { object: ROLLED_OUT } : {}),
  google_client_config: (_config, settings) => ({
    project: settings.project ?? PROJECT,
    region: settings.region ?? 'us-central1',
    zone: settings.zone ?? 'us-central1-a',
  }),
  google_project: (config, settings) => ({
    project_id: config.project_id ?? settings.project ?? PROJECT,
    number: ACCOUNT,
  }),
};

/** A Deployment whose last rollout has completed, as its controller says it (apps/v1, DeploymentCondition). */
const CONDITION = ['object', { type: 'string', status: 'string', reason: 'string' }];
const ROLLED_OUT = {
  type: ['object', { status: ['object', { conditions: ['list', CONDITION] }] }],
  value: { status: { conditions: [{ type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable' }] } },
};

function awsRegion(config: Arguments, settings: Arguments): unknown {
  return config.region ?? config.name ?? settings.region ?? 'us-east-1';
}
