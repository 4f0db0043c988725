export * from './json-object';
export * from './remote-states';
export * from './terraform-document';
