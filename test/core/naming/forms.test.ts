import * as forms from '../../../src/core/naming/forms';
import { checkText, TextForm } from '../../../src/core/validation';
import { problemsOf } from '../support';

const refuses = (form: TextForm, text: string): boolean =>
  problemsOf((problems) => checkText(problems, 'x', text, form)).length === 1;

const CASES: [keyof typeof forms, string[], string[]][] = [
  ['DNS_LABEL', ['a', '1web', 'a--b', 'x'.repeat(63)], ['', '-a', 'a-', 'a.b', 'A', 'a_b', 'x'.repeat(64)]],
  ['DNS_LABEL_FROM_LETTER', ['a', 'web-1', 'x'.repeat(63)], ['1web', 'a-', 'a.b', 'x'.repeat(64)]],
  [
    'HTTPS_URL',
    ['https://runbooks.acme.example', 'https://a.example:8443/x/y?q=1#z', 'https://a.example/%20'],
    [
      'http://a.example',
      'https://',
      'https://a.example/a b',
      'https://a.example/${x}',
      'https://a.example/%{x}',
      'a.example',
      'https://-/',
      'https://a.example:999999/',
      'https://a.example/\0',
      'https://a.example/\u202e',
    ],
  ],
  ['AWS_ACCOUNT', ['012345678901'], ['12345678901', '1234567890123', '12345678901a', '']],
  [
    'AWS_REGION',
    ['eu-west-1', 'ap-southeast-2', 'us-gov-west-1', 'cn-north-1', 'us-isob-east-1', 'eusc-de-east-1'],
    ['eu-west', 'eu-west-1a', 'europe-west3', 'EU-WEST-1', ''],
  ],
  ['GCP_PROJECT', ['acme-prod-de', 'a12345'], ['a1234', 'acme-', '1acme-prod', 'Acme-prod', 'x'.repeat(31)]],
  ['GCP_REGION', ['europe-west3', 'us-central1', 'northamerica-northeast1'], ['europe-west3-a', 'eu-west-1', '']],
  ['EKS_CLUSTER', ['prod', 'Prod_1-x', '1', 'x'.repeat(100)], ['-prod', '_prod', 'a.b', '', 'x'.repeat(101)]],
  ['GKE_CLUSTER', ['prod', 'p', 'p'.repeat(40)], ['1prod', 'prod-', 'Prod', 'p'.repeat(41)]],
];

test.each(CASES)('%s takes and refuses what the cloud does', (name, legal, illegal) => {
  expect(legal.filter((text) => refuses(forms[name], text))).toEqual([]);
  expect(illegal.filter((text) => !refuses(forms[name], text))).toEqual([]);
});
