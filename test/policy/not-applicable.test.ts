import { NotApplicableDecision } from '../../src/core/versions';
import { decidedBy } from '../../src/policy/not-applicable';
import { PolicyResource } from '../../src/policy/resource/policy-resource';
import { graphOf } from './support';

const decision = (more: Partial<NotApplicableDecision>): NotApplicableDecision => ({
  check: 'CKV_X_1',
  resource: 'Store/Resource',
  reason: 'decided',
  ...more,
});

function queue(
  body: object,
  roadbed: object = { path: 'app/svc', construct: 'PavedService', version: '1.0' },
): PolicyResource {
  const metadata = { path: 'app/svc/Store/Resource', roadbed };
  const resource = graphOf({
    main: { resource: { aws_sqs_queue: { queue: { '//': { metadata }, ...body } } } },
  }).resources.find(({ type }) => type === 'aws_sqs_queue');
  if (resource === undefined) throw new Error('no resource');
  return resource;
}

const decides = (more: Partial<NotApplicableDecision>, resource: PolicyResource): boolean =>
  decidedBy([{ construct: 'PavedService', version: '1.0', notApplicable: [decision(more)] }])(resource).length > 0;

describe('A decision of a version', () => {
  it.each([
    ['is about what stands under its path', {}, true],
    ['is not about another path', { resource: 'Resource' }, false],
    ['is about the types it names', { types: ['aws_sqs_queue'] }, true],
    ['is not about other types', { types: ['aws_sns_topic'] }, false],
    ['is about what its arguments say', { when: ({ fifo_queue: fifo }) => fifo === true }, true],
    ['is not about what they do not say', { when: ({ fifo_queue: fifo }) => fifo !== true }, false],
  ] as [string, Partial<NotApplicableDecision>, boolean][])('%s', (_, more, expected) => {
    expect(decides(more, queue({ fifo_queue: true }))).toBe(expected);
  });

  it('is about nothing that another version made, nor what was made by hand', () => {
    const older = queue({}, { path: 'app/svc', construct: 'PavedService', version: '0.9' });
    expect([decides({}, older), decides({}, queue({}, {}))]).toEqual([false, false]);
  });
});
