export * from './environment';
export * from './environment-facts';
export * from './require-fact';
export * from './state-backend';
export * from './state-backend-settings';
