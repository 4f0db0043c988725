import { LABEL_RULES } from '../../../../core/labels';

/** Enough digits of a digest to tell images apart, as container tools show them. */
const DIGITS = 12;

/**
 * What an image is called in telemetry: its tag, which people know it by, or the beginning of its digest. OpenTelemetry's
 * conventions for Kubernetes join the two, which would be no label of Kubernetes, as Datadog wants the same version to be.
 */
export function imageVersion(image: string): string {
  const [name = '', digest = ''] = image.split('@sha256:');
  const [, tag = ''] = name.slice(name.lastIndexOf('/') + 1).split(':');
  return tag !== '' && LABEL_RULES.kubernetes.value.test(tag) ? tag : digest.slice(0, DIGITS);
}
