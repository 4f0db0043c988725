export * from './apply-facts';
export * from './find-schema-source';
export { isSameProvider, providerAddress } from './provider-address';
export * from './schema';
export * from './schema-cache';
export * from './schema-source';
export * from './user-cache-directory';
