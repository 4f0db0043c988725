import { Dependency } from 'roadbed';
import { Catalogue } from '../../../../src/core/catalogue';
import { buildIn } from '../clouds';
import { serviceWithData } from '../dependencies/data-services';

function settingsOf(construct: Parameters<typeof Catalogue.of>[0]): Readonly<Record<string, string>> {
  return Catalogue.of(construct).ofKind('settings')[0]?.settings ?? {};
}

const below = (settings: Readonly<Record<string, string>>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => key.startsWith(prefix)));

test('what a service keeps is compared by how long and how well, not by where it is', () => {
  const dependencies = [Dependency.queue('orders'), Dependency.bucket('exports'), Dependency.topic('shipped')];
  expect(below(settingsOf(buildIn('EKS', { dependencies }).service), 'dependencies.')).toEqual({
    'dependencies.buckets.exports.oldVersionDays': '30',
    'dependencies.keyDeletionDays': '30',
    'dependencies.preventDestroy': 'true',
    'dependencies.queues.orders.attempts': '5',
    'dependencies.queues.orders.deadLettersKeepSeconds': '1209600',
    'dependencies.queues.orders.keepSeconds': '1209600',
    'dependencies.queues.orders.processSeconds': '60',
    'dependencies.topics': 'shipped',
  });
});

test('databases are compared by size, zones and backups', () => {
  expect(below(settingsOf(serviceWithData().app), 'dependencies.')).toEqual({
    'dependencies.caches.sessions.gigabytes': '2',
    'dependencies.caches.sessions.isProtected': 'true',
    'dependencies.caches.sessions.snapshotDays': '7',
    'dependencies.caches.sessions.units': '5000',
    'dependencies.databases.orders.backupDays': '14',
    'dependencies.databases.orders.capacity.max': '4',
    'dependencies.databases.orders.capacity.min': '0.5',
    'dependencies.databases.orders.isProtected': 'true',
    'dependencies.databases.orders.version': '17',
    'dependencies.databases.orders.zones': '1',
  });
});

test.each(['EKS', 'GKE'] as const)('on %s no setting holds an account, an ARN or an identity', (cloud) => {
  const dependencies = [Dependency.queue('orders'), Dependency.bucket('exports'), Dependency.secret('key')];
  const settings = settingsOf(buildIn(cloud, { dependencies, config: { LOG_LEVEL: 'info' } }).service);
  expect(settings['config.LOG_LEVEL']).toBe('info');
  expect(JSON.stringify(settings)).not.toMatch(/arn:|\d{12}(?![0-9a-f])|acme-prod|gserviceaccount|amazonaws/);
});
