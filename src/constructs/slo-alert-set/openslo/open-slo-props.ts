import { SloAlertSetCommonProps } from '../props';

/** What a set says of objectives that stand in an OpenSLO file, beside what OpenSLO can carry. */
export interface OpenSloProps extends SloAlertSetCommonProps {
  /**
   * A YAML or JSON file of OpenSLO v1, of one document or several, at most 1 MB: `slo/checkout.yaml`. Relative to the working
   * directory, or absolute.
   */
  readonly file: string;
  /**
   * Which service of the file is meant, as its objectives name it.
   * @default - the one service that all objectives of the file are of
   */
  readonly service?: string;
}
