import { Cloud } from '../../../../core/environment';
import { QueueSource } from '../../workload/scaling/queue-source';
import { UsedDependencies } from '../use-dependencies';
import { variableName } from '../variables';

/** Where the depth of each queue that a service depends on is measured, by what the service calls the queue. */
export function queueSources({ queues, place }: UsedDependencies): Readonly<Record<string, QueueSource>> {
  const { cloud, region, account } = place;
  return Object.fromEntries(
    queues.map(({ name, used }): [string, QueueSource] => [
      name,
      cloud === Cloud.AWS
        ? { cloud: 'aws', url: used.variables[variableName(name, 'queue', 'url')] ?? '', region }
        : { cloud: 'google', subscription: `projects/${account}/subscriptions/${used.queueName}` },
    ]),
  );
}
