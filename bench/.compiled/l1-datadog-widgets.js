"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get group () {
        return group;
    },
    get monitorsWidget () {
        return monitorsWidget;
    },
    get objectiveWidgets () {
        return objectiveWidgets;
    },
    get sloMonitors () {
        return sloMonitors;
    }
});
function objectiveWidgets(title, id, rows) {
    const graph = (name, measure, markers)=>({
            definition: {
                type: 'timeseries',
                title: name,
                show_legend: false,
                markers,
                requests: [
                    {
                        response_format: 'timeseries',
                        display_type: 'line',
                        formulas: [
                            {
                                formula: 'slo'
                            }
                        ],
                        queries: [
                            {
                                data_source: 'slo',
                                name: 'slo',
                                slo_id: id,
                                measure,
                                slo_query_type: 'metric',
                                group_mode: 'overall'
                            }
                        ]
                    }
                ]
            }
        });
    const marker = ({ name, factor, severity })=>({
            value: `y = ${factor}`,
            display_type: severity === 'page' ? 'error dashed' : 'warning dashed',
            label: `${name} (${severity})`
        });
    const state = {
        type: 'slo',
        title: 'Objective',
        view_type: 'detail',
        view_mode: 'overall',
        show_error_budget: true,
        time_windows: [
            '30d'
        ],
        slo_id: id
    };
    return group(title, [
        {
            definition: state
        },
        graph('Burn rate', 'burn_rate', rows.map(marker)),
        graph('Error budget that is left', 'error_budget_burndown', [])
    ]);
}
const group = (title, widgets)=>({
        definition: {
            type: 'group',
            layout_type: 'ordered',
            title,
            widgets
        }
    });
const monitorsWidget = (query)=>({
        definition: {
            type: 'manage_status',
            title: 'Monitors',
            summary_type: 'monitors',
            display_format: 'countsAndList',
            color_preference: 'text',
            hide_zero_counts: true,
            show_last_triggered: false,
            show_priority: true,
            sort: 'status,asc',
            query
        }
    });
const sloMonitors = (service, environment)=>monitorsWidget(`tag:"env:${environment}" tag:"service:${service}" tag:"roadbed_construct:sloalertset"`);
