import { PavedServiceSpec } from '../../spec';
import { byName } from './by-name';

/** Settings of what a service depends on: how large it is, how long it keeps what, how well it is protected. */
export function dataSettings({ dependencies, data }: PavedServiceSpec): object {
  return { ...storeSettings(dependencies), ...databaseSettings(data), secrets: secretsOf(dependencies) };
}

function storeSettings({ stores }: PavedServiceSpec['dependencies']): object {
  if (stores === undefined) return {};
  const { buckets, queues, topics, key, oldVersionDays, preventDestroy } = stores;
  return {
    buckets: byName(buckets, ({ keepDays }) => ({ keepDays, oldVersionDays })),
    queues: byName(queues, ({ processSeconds, attempts, keepSeconds, deadLettersKeepSeconds }) => ({
      ...{ processSeconds, attempts, keepSeconds, deadLettersKeepSeconds },
    })),
    topics: topics.map(({ name }) => name).join(', ') || undefined,
    keyDeletionDays: key.deletionDays,
    preventDestroy,
  };
}

function databaseSettings({ place, databases, caches }: PavedServiceSpec['data']): object {
  const onAws = place?.cloud === 'aws';
  return {
    databases: byName(databases, ({ version, zones, backupDays, capacity, machine, recovery, isProtected }) => ({
      ...{ version, zones, backupDays, recovery, isProtected },
      ...(onAws ? { capacity } : { machine }),
    })),
    caches: byName(caches, ({ gigabytes, units, nodeType, replicas, snapshotDays, isProtected }) => ({
      ...(onAws ? { gigabytes, units, snapshotDays } : { nodeType, replicas }),
      isProtected,
    })),
  };
}

function secretsOf({ secrets }: PavedServiceSpec['dependencies']): string | undefined {
  return secrets.map(({ name }) => name).join(', ') || undefined;
}
