import { shortHash } from '../../naming/physical-names';
import { heading, Panel } from './panel';

/** Panels about one matter, placed as if they stood alone below their heading. */
export interface Section {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** A dashboard of Grafana. */
export interface GrafanaDashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  /**
   * The runbook of what it shows.
   * @default - no link
   */
  readonly runbook?: string;
  readonly sections: readonly Section[];
  /** The height of every section, its heading among it. */
  readonly sectionHeight: number;
}

/** What every panel asks: the Prometheus that the viewer has chosen. */
const DATA_SOURCE_VARIABLE = {
  name: 'datasource',
  label: 'Prometheus',
  type: 'datasource',
  query: 'prometheus',
};

/** Characters of the uid of a dashboard (Grafana documentation, Dashboard HTTP API). */
export const LONGEST_UID = 40;

/** What Grafana knows a dashboard by, for ever: one that is too long is cut, and ends in a hash of what it is of. */
export function dashboardUid(what: string, environment: string, service: string): string {
  const whole = `${what}-${environment}-${service}`;
  if (whole.length <= LONGEST_UID) return whole;
  const hash = shortHash(`${environment}/${service}`);
  return `${whole.slice(0, LONGEST_UID - hash.length - 1)}-${hash}`;
}

/** The dashboard in the classic model of Grafana's documentation, "Dashboard JSON model". */
export function dashboardJson({ uid, title, tags, runbook, sections, sectionHeight }: GrafanaDashboard): string {
  return JSON.stringify({
    uid,
    title,
    tags,
    // Old enough for every Grafana that has these panels; a later one brings it up to its own when it loads it.
    schemaVersion: 30,
    editable: false,
    time: { from: 'now-24h', to: 'now' },
    refresh: '1m',
    templating: { list: [DATA_SOURCE_VARIABLE] },
    links: runbook === undefined ? [] : [link('Runbook', runbook)],
    panels: sections.flatMap((section, index) => placed(section, index, sectionHeight)),
  });
}

function placed(section: Section, index: number, height: number): object[] {
  return [heading(section.title), ...section.panels].map((panel, place) => ({
    id: index * 100 + place + 1,
    ...panel,
    gridPos: { ...panel.gridPos, y: index * height + panel.gridPos.y },
  }));
}

function link(title: string, url: string): object {
  return { title, url, type: 'link', targetBlank: true };
}
