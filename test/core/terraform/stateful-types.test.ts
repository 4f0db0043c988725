import { join } from 'node:path';
import { statefulTypes, whatIsLost } from '../../../src/core/terraform/stateful-types';
import { findSchemaSource } from '../../../src/offline/schema';

const PROJECT = join(__dirname, '../../..');

it('lists types that the providers have', () => {
  const known = new Set(
    ['aws', 'google', 'kubernetes'].flatMap((name) => findSchemaSource(PROJECT, { name }).resourceTypes()),
  );
  expect(statefulTypes().filter((type) => !known.has(type))).toEqual([]);
});

it('says what is lost with one, and nothing of what can be made again', () => {
  expect(whatIsLost('aws_db_instance')).toBe('the rows of a database');
  expect(whatIsLost('kubernetes_deployment_v1')).toBeUndefined();
});
