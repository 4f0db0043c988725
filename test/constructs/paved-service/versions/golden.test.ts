import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAddresses, expectGolden } from '../../../golden/golden';
import { FACTS, IRSA, SynthesizedDocument } from '../../../support/synth';
import { FULLEST, SMALLEST, synthService } from '../services';

const VERSIONS = ['1.0', '2.0-preview'] as const;
const SERVICES = { smallest: SMALLEST, fullest: FULLEST };
const IDENTITIES = { 'pod-identity': FACTS, irsa: IRSA };

describe.each(VERSIONS)('version %s', (version) => {
  describe.each(['smallest', 'fullest'] as const)('of the %s service', (size) => {
    describe.each(['pod-identity', 'irsa'] as const)('with an identity by %s', (identity) => {
      let stack: SynthesizedDocument;
      beforeAll(() => {
        stack = synthService({ ...SERVICES[size], version }, { facts: IDENTITIES[identity] });
      });

      it('is what its golden file shows', () => {
        expectGolden(stack.document, `v${version}-${size}-${identity}.golden.yaml`);
      });

      it('has the addresses of its list', () => {
        expectAddresses(stack.document, `v${version}-${size}-${identity}.golden.txt`);
      });
    });
  });
});

describe.each(['smallest', 'fullest'])('from version 1 to 2 of the %s service', (size) => {
  const addresses = (version: string): string[] =>
    readFileSync(join(__dirname, `v${version}-${size}-pod-identity.golden.txt`), 'utf8')
      .trimEnd()
      .split('\n');
  const moves = (lines: readonly string[]): string[][] =>
    lines.filter((line) => line.startsWith('moved ')).map((line) => line.slice('moved '.length).split(' -> '));

  it('every address stays, or is moved to where version 2 has it', () => {
    const [v1, v2] = [addresses('1.0'), addresses('2.0-preview')];
    const moved = new Map(moves(v2).map(([from = '', to = '']) => [from, to]));
    expect(v1.filter((address) => !v2.includes(moved.get(address) ?? address))).toEqual([]);
  });

  it('what is moved is exactly an address of version 1, and the ingress policy alone', () => {
    const from = moves(addresses('2.0-preview')).map(([address]) => address);
    expect(from).toEqual(addresses('1.0').filter((address) => address.includes('_Allow_')));
    expect(from).toHaveLength(1);
  });
});
