import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { PavedServiceDecisions } from '../versions';
import { namesOf } from './cloud-place';
import { DataStoresSpec, DependenciesSpec } from './spec';
import { UsedDependencies } from './use-dependencies';

const DAY = 24 * 60 * 60;

/** What a service depends on, decided: what it asked for, and for the rest what its stage and tier decide. */
export function decideDependencies(
  used: UsedDependencies,
  service: string,
  stage: Stage,
  tier: Tier,
  { dataStores }: PavedServiceDecisions,
): DependenciesSpec {
  const { secrets, needs, variables, endpointRanges } = used;
  return {
    stores: decideStores(used, service, stage, tier, dataStores),
    secrets,
    secretRefresh: dataStores.secretRefresh,
    needs,
    variables,
    endpointRanges,
  };
}

function decideStores(
  { place, buckets, queues, topics }: UsedDependencies,
  service: string,
  stage: Stage,
  tier: Tier,
  decisions: PavedServiceDecisions['dataStores'],
): DataStoresSpec | undefined {
  const own = {
    buckets: buckets.filter(isOwn).map(({ name, used, props: { keepFor } }) => ({
      name,
      bucketName: used.bucketName,
      keepDays: keepFor === undefined ? undefined : keepFor.toSeconds() / DAY,
    })),
    queues: queues.filter(isOwn).map(({ name, used, props: { processWithin, attempts, keepFor } }) => ({
      name,
      queueName: used.queueName,
      deadLettersName: used.deadLettersName,
      processSeconds: processWithin?.toSeconds() ?? decisions.processSeconds,
      attempts: attempts ?? decisions.attempts,
      keepSeconds: keepFor?.toSeconds() ?? decisions.messageDays[stage] * DAY,
      deadLettersKeepSeconds: decisions.deadLetterDays * DAY,
    })),
    topics: topics.filter(isOwn).map(({ name, used }) => ({ name, topicName: used.topicName })),
  };
  if (own.buckets.length + own.queues.length + own.topics.length === 0) return undefined;
  const { cloud, account, region } = place;
  const names = namesOf(place);
  return {
    ...own,
    cloud,
    account,
    region,
    key: {
      alias: names.kmsAlias(service),
      ring: names.keyRing(service),
      deletionDays: decisions.keyDeletionDays[stage],
    },
    oldVersionDays: decisions.oldVersionDays[stage][tier],
    preventDestroy: decisions.preventDestroy[stage],
  };
}

function isOwn({ props }: { readonly props: { readonly ownedBy?: string } }): boolean {
  return props.ownedBy === undefined;
}
