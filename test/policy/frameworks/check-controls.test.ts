import { checkControls } from '../../../src/policy/frameworks/check-controls';
import { Framework } from '../../../src/policy/frameworks/framework';
import { controlIdsOf, frameworkFacts } from '../../../src/policy/frameworks/framework-controls';
import type { ControlIds } from '../../../src/policy/rule/control-ids';

/** Control ids as a program without a type check would give them. */
const loosely = (controls: unknown): ControlIds => controls as ControlIds;

test('control ids that exist are let be, whichever framework they are of', () => {
  const controls = {
    nist80053: ['ac-3', 'sc-28.1', 'ac-4.21'],
    soc2: ['CC6.1', 'P8.1'],
    iso27001: ['A.8.24'],
    pciDss: ['3.5.1', '9.5.1.2.1', 'A1.1.2'],
    hipaa: ['164.312(a)(2)(iv)'],
    cisAws: ['3.1.4'],
    cisGcp: ['6.3.7'],
    cisKubernetes: ['5.2.2'],
    cisEks: ['5.4.2'],
    cisGke: ['5.10.4'],
  };
  expect(checkControls('controls', controls)).toEqual([]);
  expect(checkControls('controls', undefined)).toEqual([]);
});

test.each([
  [
    'a control of an older edition',
    { cisAws: ['2.1.4'] },
    'controls.cisAws must name controls of CIS Amazon Web Services Foundations Benchmark 6.0.0, got "2.1.4"',
    'https://www.cisecurity.org/benchmark/amazon_web_services has them',
  ],
  [
    'an id as another document writes it',
    { nist80053: ['SC-28(1)'] },
    'controls.nist80053 must name controls of NIST SP 800-53 Revision 5.1.1, moderate baseline of SP 800-53B, got "SC-28(1)"',
    'did you mean "sc-28.1"?',
  ],
  [
    'a point below the last',
    { hipaa: ['164.312(a)(2)(v)'] },
    'controls.hipaa must name controls of HIPAA Security Rule 45 CFR 164.308 to 164.316, as amended in 2013, got "164.312(a)(2)(v)"',
    'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-C has them',
  ],
  [
    'an id like no other',
    { soc2: ['security'] },
    'controls.soc2 must name controls of SOC 2 Trust Services Criteria 2017, with the points of focus revised in 2022, got "security"',
    'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022 has them',
  ],
  [
    'a misspelt framework',
    { pcidss: ['3.5.1'] },
    'controls must name frameworks, got "pcidss"',
    'did you mean "pciDss"?',
  ],
  [
    'a framework that is not known',
    { fedramp: [] },
    'controls must name frameworks, got "fedramp"',
    `known here: ${Object.values(Framework).join(', ')}`,
  ],
  [
    'an id that is not in a list',
    { soc2: 'CC6.1' },
    'controls.soc2 must be a list of ids, got "CC6.1"',
    'leave it out for none',
  ],
  ['what is not an object', 'CC6.1', 'controls must be an object, got "CC6.1"', "{ soc2: ['CC6.1'] }"],
])('%s is told', (_what, controls, message, fix) => {
  expect(checkControls('controls', loosely(controls))).toEqual([{ message, fix }]);
});

test('every framework has its controls, each once', () => {
  const counts = Object.fromEntries(
    Object.values(Framework).map((framework) => [framework, new Set(controlIdsOf(frameworkFacts(framework))).size]),
  );
  for (const framework of Object.values(Framework)) {
    expect(controlIdsOf(frameworkFacts(framework))).toHaveLength(counts[framework] ?? 0);
  }
  // NIST counts what the moderate baseline leaves out too.
  const baseline = frameworkFacts(Framework.NIST_800_53).controls.length;
  expect({ ...counts, nist80053: baseline }).toEqual({
    soc2: 61,
    iso27001: 93,
    nist80053: 287,
    pciDss: 280,
    hipaa: 69,
    cisAws: 63,
    cisGcp: 84,
    cisKubernetes: 131,
    cisEks: 46,
    cisGke: 67,
  });
});

test.each(Object.values(Framework))('%s says what it is, whose words it uses and what it was compared with', (key) => {
  const facts = frameworkFacts(key);
  expect(facts.source).toMatch(/^https:\/\//);
  expect(facts.verifiedAgainst).not.toHaveLength(0);
  expect([facts.title, facts.edition, facts.publisher, facts.words].filter((text) => text === '')).toEqual([]);
  expect(facts.controls.filter(({ about }) => about === '')).toEqual([]);
});
