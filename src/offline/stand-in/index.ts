export type { DataSourceAnswers } from './data-source-answers';
export { isInvented } from './invented-values';
export { startStandInProviders } from './start-stand-in-providers';
export type { ReattachConfig, StandInProviders, StandInProvidersOptions } from './start-stand-in-providers';
export type { StandInOptions } from './stand-in-provider';
export type { UsedTypes } from './used-types';
