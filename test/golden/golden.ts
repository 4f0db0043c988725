import { addressText } from './address-text';
import { goldenComplaint, goldenPath } from './golden-file';
import { normalisedText } from './normalised-text';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only door that @types/jest leaves open for a matcher
  namespace jest {
    interface Matchers<R> {
      /** The text equals a committed file; the path is absolute. */
      toEqualGolden(path: string): R;
    }
  }
}

expect.extend({
  toEqualGolden(synthesized: string, path: string) {
    const complaint = goldenComplaint(path, synthesized, (one, other) => {
      const options = { expand: false, contextLines: 3, aAnnotation: 'committed', bAnnotation: 'synthesized' };
      return this.utils.diff(one, other, options) ?? '';
    });
    return { pass: complaint === undefined, message: () => complaint ?? `expected a difference from ${path}` };
  },
});

/** The Terraform of a stack is what the committed `….golden.yaml` beside this test shows. */
export function expectGolden(document: object, file: string): void {
  expect(normalisedText(document)).toEqualGolden(goldenPath(currentTest(), file, '.golden.yaml'));
}

/** The addresses of a stack, and how they moved, are those of the committed `….golden.txt` beside this test. */
export function expectAddresses(document: object, file: string): void {
  expect(addressText(document)).toEqualGolden(goldenPath(currentTest(), file, '.golden.txt'));
}

function currentTest(): string {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('a golden file can only be compared inside a test');
  return testPath;
}
