import { Exposure, PavedServiceProps, ServiceSettings, Tier } from 'roadbed';
import { RoadbedError } from '../../../../src/core/validation';
import { buildService } from '../services';

function fixesOf(props: Partial<PavedServiceProps>, services: ServiceSettings): (string | undefined)[] {
  try {
    buildService(props, { platform: { services } });
  } catch (error) {
    if (error instanceof RoadbedError) return error.problems.map(({ fix }) => fix);
    throw error;
  }
  return [];
}

describe('what only the platform may decide is refused with the way to ask for it', () => {
  it.each<[string, Partial<PavedServiceProps>, ServiceSettings, (team: string) => string[]]>([
    [
      'an image from elsewhere',
      {},
      { trustedRegistries: ['ghcr.io/acme'] },
      (team) => [`push it there, or ask ${team} to trust its registry: services.trustedRegistries of the Platform`],
    ],
    [
      'a critical service without runbook and anybody on call',
      { tier: Tier.MISSION_CRITICAL },
      {},
      (team) => [
        `whoever is woken needs it: an https URL; for an exception ask ${team}`,
        `owner: { onCall: OnCall.pagerDuty({ page: '…' }) }, or onCall of the Platform; ask ${team}`,
      ],
    ],
    [
      'a way in that there is not',
      { expose: Exposure.internal({ host: 'shop.acme.example' }) },
      {},
      (team) => [`ask ${team} for services.exposure.internal`],
    ],
  ])('%s', (_words, props, services, fixes) => {
    expect(fixesOf(props, services)).toEqual(fixes('the platform team'));
    expect(fixesOf(props, { ...services, contact: '#platform-help' })).toEqual(
      fixes('the platform team (#platform-help)'),
    );
  });
});

it.each(['', ' #help', 'two\nlines', 5])('the contact %j is refused', (contact) => {
  const build = (): unknown => buildService({}, { platform: { services: { contact: contact as string } } });
  expect(build).toThrow(
    /services\.contact must be (where to ask, in one line, such as "#platform-help"|a string), got/,
  );
});
