export * from './entry-point';
export * from './exposure-settings';
export * from './isolation';
export * from './object-delivery';
export * from './platform';
export { SecretStore } from './secret-store';
export * from './service-settings';
