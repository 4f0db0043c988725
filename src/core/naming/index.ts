export * from './arns';
export * from './forms';
export * from './physical-names';
export * from './terraform-literal';
