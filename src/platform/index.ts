export * from './platform';
export { SecretStore } from './secret-store';
export * from './service-settings';
