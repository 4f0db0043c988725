import { loadBinding } from '../../../../stacks/providers';

type Aws = {
  'cloudwatch-composite-alarm': typeof import('@cdktf/provider-aws/lib/cloudwatch-composite-alarm');
  'cloudwatch-dashboard': typeof import('@cdktf/provider-aws/lib/cloudwatch-dashboard');
  'cloudwatch-metric-alarm': typeof import('@cdktf/provider-aws/lib/cloudwatch-metric-alarm');
  'data-aws-region': typeof import('@cdktf/provider-aws/lib/data-aws-region');
};

/** A module of the AWS bindings, by the name of its resource. */
export function awsBinding<K extends keyof Aws>(resource: K): Aws[K] {
  return loadBinding<Aws[K]>(`@cdktf/provider-aws/lib/${resource}`);
}
