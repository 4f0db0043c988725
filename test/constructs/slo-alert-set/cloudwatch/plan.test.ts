import fc from 'fast-check';
import '../../../../src/offline/matchers/jest';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectsAt } from '../../../support/json';
import { definition } from './definitions';
import { appOf, documentOf } from './documents';

jest.setTimeout(180_000);

describeWithTerraform('Terraform', () => {
  test('plans alarms and dashboards of every kind of objective', async () => {
    const slos = fc.sample(definition, { numRuns: 20, seed: 11 }).map((make, index) => make(`slo-${index}`));
    await expect(appOf({ props: { slos } }).app).toPlan();
    await expect(appOf({ props: { slos }, notifies: false }).app).toPlanResources({ create: 1 });
  });
});

test('every definition stays within the limits of names, texts, expressions, metrics and windows', () => {
  fc.assert(
    fc.property(definition, (make) => {
      const document = documentOf({ props: { slos: [make('objective-with-the-longest-nam')] } });
      const names = new Set<unknown>();
      for (const [address, body] of document.resources) {
        if (!address.includes('_alarm.')) continue;
        expect(names.has(body.alarm_name)).toBe(false);
        names.add(body.alarm_name);
        expect(String(body.alarm_name).length).toBeLessThanOrEqual(255);
        // `$${` and `%%{` are one character less to CloudWatch.
        const description = String(body.alarm_description).replace(/([$%])\1(?=\{)/g, '$1');
        expect(Buffer.byteLength(description)).toBeLessThanOrEqual(1024);
        const queries = objectsAt(body, 'metric_query');
        expect(queries.filter(({ metric }) => metric !== undefined).length).toBeLessThanOrEqual(10);
        for (const query of queries) {
          // hashicorp/aws 6.25: expressions of 1 to 1024 characters.
          if (query.expression !== undefined) expect(String(query.expression).length).toBeLessThanOrEqual(1024);
          const seconds = Number(at(query, 'metric.period') ?? 60);
          expect(seconds % 60).toBe(0);
          expect(seconds * Number(body.evaluation_periods)).toBeLessThanOrEqual(86_400);
        }
        expect(Number(body.datapoints_to_alarm ?? 1)).toBeLessThanOrEqual(Number(body.evaluation_periods ?? 1));
      }
      expect(names.size).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});
