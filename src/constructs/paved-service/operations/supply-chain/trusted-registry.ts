import { describeValue, isToken, Problems } from '../../../../core/validation';
import { platformTeam } from '../../../../platform/platform-team';
import { ServiceSettings } from '../../../../platform/service-settings';
import { imageNameOf } from './image-name';

/** The first of the trusted registries that an image comes from: its name begins with it, up to a slash or the end. */
export function trustedRegistryOf(image: string, trusted: readonly string[]): string | undefined {
  const { repository } = imageNameOf(image);
  // A name without a slash is one of Docker Hub's, even when it looks like a host.
  return trusted.find((each) => `${repository}/`.startsWith(`${each}/`) && repository.includes('/'));
}

/** Says so when an image comes from none of the registries that the platform trusts. */
export function checkTrustedRegistry(
  problems: Problems,
  image: unknown,
  settings: ServiceSettings | undefined,
  prop = 'image',
): void {
  const trusted = settings?.trustedRegistries;
  if (trusted === undefined || typeof image !== 'string' || isToken(image)) return;
  if (trustedRegistryOf(image, trusted) !== undefined) return;
  problems.add(
    `${prop} must come from a trusted registry (${trusted.join(', ') || 'there is none'}), got ${describeValue(image)}`,
    `push it there, or ask ${platformTeam(settings)} to trust its registry: services.trustedRegistries of the Platform`,
  );
}
