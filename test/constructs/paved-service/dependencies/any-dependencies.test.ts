import fc from 'fast-check';
import { Access, Dependency, Duration, Stage, Tier } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, stringsIn } from '../../../support/json';
import { illegalLabels } from '../../../support/legal-labels';
import { restrictedViolations } from '../../../support/pod-security';
import { buildIn, CLOUDS } from '../clouds';

const RUNS = 20;

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/).filter((text) => !/g[o0][o0]g/.test(text));
const ownedBy = fc.option(name, { nil: undefined, freq: 2 });

const bucket = fc
  .tuple(name, fc.constantFrom(Access.READ, Access.WRITE, Access.READ_WRITE, Access.ADMINISTER), ownedBy)
  .map(([called, access, owner]) => Dependency.bucket(called, access, { ownedBy: owner }));
const queue = fc
  .tuple(
    name,
    fc.constantFrom(Access.CONSUME, Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER),
    fc.integer({ min: 10, max: 600 }),
    fc.integer({ min: 5, max: 100 }),
    fc.integer({ min: 10, max: 20_160 }),
  )
  .map(([called, access, seconds, attempts, minutes]) =>
    Dependency.queue(called, access, {
      processWithin: Duration.seconds(seconds),
      attempts,
      keepFor: Duration.minutes(minutes),
    }),
  );
const topic = fc
  .tuple(name, ownedBy)
  .map(([called, owner]) => Dependency.topic(called, Access.PUBLISH, { ownedBy: owner }));
const secret = fc.tuple(name, fc.boolean()).map(([called, asVariables]) => Dependency.secret(called, { asVariables }));
const dependencies = fc.uniqueArray(fc.oneof(bucket, queue, topic, secret), {
  maxLength: 6,
  selector: (dependency) => dependency.name,
});
const tier = fc.constantFrom(Tier.OPERATIONAL, Tier.ADMINISTRATIVE);

it('whatever a service depends on, on either cloud, policies pass, labels are legal, and nothing is allowed by a star or open to the world', () => {
  fc.assert(
    fc.property(
      dependencies,
      fc.constantFrom(...CLOUDS),
      fc.constantFrom(...Object.values(Stage)),
      tier,
      (wanted, cloud, stage, of) => {
        const { test } = buildIn(cloud, { dependencies: wanted, tier: of }, { stage });
        // The synth itself throws where a policy of severity error fails.
        const app = test.synth();
        const hasData = test.app.node.tryFindChild('checkout-prod-data') !== undefined;
        const states = ['checkout-prod', ...(hasData ? ['checkout-prod-data'] : [])].map((each) => app.stack(each));
        const [workload] = states;
        if (workload === undefined) throw new Error('there is no workload');
        expect(
          restrictedViolations(objectAt(workload.resource('kubernetes_deployment_v1'), 'spec.template.spec')),
        ).toEqual([]);
        for (const { document, text } of states) {
          if (cloud === 'EKS') expect(illegalLabels(document)).toEqual([]);
          expect(text).not.toMatch(/"(0\.0\.0\.0|::)\/0"/);
          expect(text).not.toMatch(/terraform_remote_state|allUsers|allAuthenticatedUsers/);
        }
        const granted = Object.values(objectAt(workload.document, 'resource.aws_iam_role_policy')).flatMap((body) =>
          stringsIn(JSON.parse(String(at(body, 'policy'))) as JsonObject),
        );
        expect(granted.filter((each) => /[*?]/.test(each) && !/^arn:aws:s3:::[a-z0-9-]+\/\*$/.test(each))).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});
