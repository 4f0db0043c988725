export * from './catalogue';
export * from './catalogue-entry';
export * from './whole-app-checks';
