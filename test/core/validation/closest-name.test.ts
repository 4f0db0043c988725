import { closestName } from '../../../src/core/validation';

test.each([
  ['pord', ['dev', 'staging', 'prod'], 'prod'],
  ['stage', ['dev', 'staging', 'prod'], 'staging'],
  ['2026.1', ['2026.11', '2027.02-preview'], '2026.11'],
  ['NETWORKPOLICYENGINE', ['version', 'networkPolicyEngine'], 'networkPolicyEngine'],
])('%s most likely means %p', (name, known, meant) => {
  expect(closestName(name, known)).toBe(meant);
});

test.each([
  ['checkout', ['dev', 'staging', 'prod']],
  ['xy', ['dev']],
  ['dxy', ['dev']],
  ['', ['dev']],
  ['dev', []],
])('%p is near none of %p', (name, known) => {
  expect(closestName(name, known)).toBeUndefined();
});
