import { findSchemaSource } from '../../../../src/offline/schema';

// A process of its own for the test of parallel use: prints what it reads through the user's cache.
const source = findSchemaSource(process.argv[2] ?? '.', { name: 'kubernetes' });
const types = ['kubernetes_config_map_v1', 'kubernetes_deployment_v1', 'kubernetes_service_v1', 'kubernetes_manifest'];
process.stdout.write(JSON.stringify(types.map((type) => source.resource(type))));
