/** What JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A dashboard of Datadog. */
export interface DatadogDashboard {
  readonly title: string;
  readonly description: string;
  /** The tags of what it shows: those of its owner become its own. */
  readonly tags: readonly string[];
  readonly widgets: readonly Json[];
}

/**
 * The dashboard in the JSON of Datadog's API: the bindings of `datadog_dashboard`, for all widgets that there are, take longer
 * to load than everything else of a service together, and say the same.
 */
export function dashboardJson({ title, description, tags, widgets }: DatadogDashboard): string {
  const dashboard: Json = {
    title,
    description,
    layout_type: 'ordered',
    reflow_type: 'auto',
    notify_list: [],
    template_variables: [],
    // Datadog API, Dashboard: only tags that begin with `team:`, at most 5.
    tags: tags.filter((tag) => tag.startsWith('team:')),
    widgets,
  };
  return JSON.stringify(dashboard);
}

/** A widget. */
export const widget = (definition: Json): Json => ({ definition });

/** Widgets of one matter, below its title. */
export function group(title: string, widgets: readonly Json[]): Json {
  return widget({ type: 'group', layout_type: 'ordered', title, widgets });
}

/** The monitors that have all of some tags, and how they are. */
export function monitorsWith(tags: readonly string[]): Json {
  return widget({
    type: 'manage_status',
    title: 'Monitors',
    summary_type: 'monitors',
    display_format: 'countsAndList',
    color_preference: 'text',
    hide_zero_counts: true,
    // With it, only triggered ones would be listed (Datadog documentation, "Monitor Summary Widget").
    show_last_triggered: false,
    show_priority: true,
    sort: 'status,asc',
    query: tags.map((tag) => `tag:"${tag}"`).join(' '),
  });
}
