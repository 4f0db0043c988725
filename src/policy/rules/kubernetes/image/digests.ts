import { Finding } from '../../../rule/finding';
import type { Container } from '../pods';
import { imageOf } from './image-reference';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Fails unless the image of a container is named by what it holds. */
export function mustHaveDigest({ block }: Container): Finding[] {
  return block._must(
    'image',
    ({ text }) => text !== undefined && DIGEST.test(imageOf(text).digest ?? ''),
    'be named by digest (…@sha256:…)',
  );
}
