"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "dashboardOf", {
    enumerable: true,
    get: function() {
        return dashboardOf;
    }
});
const _l1slosprometheus = require("./l1-slos-prometheus");
const _l1sloswords = /*#__PURE__*/ _interop_require_wildcard(require("./l1-slos-words"));
const _slos = /*#__PURE__*/ _interop_require_wildcard(require("./slos"));
function _getRequireWildcardCache(nodeInterop) {
    if (typeof WeakMap !== "function") return null;
    var cacheBabelInterop = new WeakMap();
    var cacheNodeInterop = new WeakMap();
    return (_getRequireWildcardCache = function(nodeInterop) {
        return nodeInterop ? cacheNodeInterop : cacheBabelInterop;
    })(nodeInterop);
}
function _interop_require_wildcard(obj, nodeInterop) {
    if (!nodeInterop && obj && obj.__esModule) return obj;
    if (obj === null || typeof obj !== "object" && typeof obj !== "function") return {
        default: obj
    };
    var cache = _getRequireWildcardCache(nodeInterop);
    if (cache && cache.has(obj)) return cache.get(obj);
    var newObj = {
        __proto__: null
    };
    var hasPropertyDescriptor = Object.defineProperty && Object.getOwnPropertyDescriptor;
    for(var key in obj){
        if (key !== "default" && Object.prototype.hasOwnProperty.call(obj, key)) {
            var desc = hasPropertyDescriptor ? Object.getOwnPropertyDescriptor(obj, key) : null;
            if (desc && (desc.get || desc.set)) Object.defineProperty(newObj, key, desc);
            else newObj[key] = obj[key];
        }
    }
    newObj.default = obj;
    if (cache) cache.set(obj, newObj);
    return newObj;
}
// The dollar is doubled, for it is Grafana's and not Terraform's.
const DATA_SOURCE = {
    type: 'prometheus',
    uid: '$${datasource}'
};
function dashboardOf(subject, uid) {
    return JSON.stringify({
        uid,
        title: `Objectives of ${subject.service} in ${subject.environment}`,
        tags: [
            'roadbed',
            'slo',
            `team-${_slos.TEAM}`
        ],
        schemaVersion: 30,
        editable: false,
        time: {
            from: 'now-24h',
            to: 'now'
        },
        refresh: '1m',
        templating: {
            list: [
                {
                    name: 'datasource',
                    label: 'Prometheus',
                    type: 'datasource',
                    query: 'prometheus'
                }
            ]
        },
        links: [
            {
                title: 'Runbook',
                url: _slos.RUNBOOK,
                type: 'link',
                targetBlank: true
            }
        ],
        panels: subject.objectives.flatMap((objective, index)=>panels(subject, objective, index))
    });
}
function panels(subject, objective, index) {
    const own = (0, _l1slosprometheus.selectorOf)(subject, objective);
    const budget = _l1sloswords.ratioOf(objective);
    const [first, top] = [
        index * 100 + 1,
        index * 17
    ];
    const asked = (targets)=>targets.map(([expr, legendFormat], place)=>({
                refId: `Q${place + 1}`,
                datasource: DATA_SOURCE,
                expr,
                legendFormat
            }));
    const stat = (place, title, unit, expr, steps)=>({
            id: first + place,
            type: 'stat',
            title,
            gridPos: {
                x: (place - 1) * 6,
                y: top + 1,
                w: place === 3 ? 12 : 6,
                h: 6
            },
            datasource: DATA_SOURCE,
            fieldConfig: {
                defaults: {
                    unit,
                    thresholds: {
                        mode: 'absolute',
                        steps: steps.map(([value, color])=>({
                                value,
                                color
                            }))
                    }
                },
                overrides: []
            },
            targets: asked([
                [
                    expr,
                    title
                ]
            ])
        });
    const graph = (place, title, unit, targets)=>({
            id: first + place,
            type: 'timeseries',
            title,
            gridPos: {
                x: (place - 4) * 8,
                y: top + 7,
                w: 8,
                h: 10
            },
            datasource: DATA_SOURCE,
            fieldConfig: {
                defaults: {
                    unit,
                    min: 0
                },
                overrides: []
            },
            targets: asked(targets)
        });
    return [
        {
            id: first,
            type: 'row',
            title: `${objective.name}: ${objective.description}`,
            gridPos: {
                x: 0,
                y: top,
                w: 24,
                h: 1
            }
        },
        stat(1, `Good over 30 days (target ${objective.target} %)`, 'percentunit', `1 - slo:sli_error:ratio_rate30d${own}`, [
            [
                null,
                'red'
            ],
            [
                objective.target / 100,
                'green'
            ]
        ]),
        stat(2, 'Error budget left', 'percentunit', `slo:period_error_budget_remaining:ratio${own}`, [
            [
                null,
                'red'
            ],
            [
                0,
                'orange'
            ],
            [
                0.25,
                'green'
            ]
        ]),
        stat(3, 'Error budget lasts, at the burn rate of the last hour', 'h', `slo:time_to_exhaustion:hours${own}`, [
            [
                null,
                'red'
            ],
            [
                24,
                'orange'
            ],
            [
                720,
                'green'
            ]
        ]),
        graph(4, 'Burn rate', 'none', _l1sloswords.ROWS.flatMap(({ name, long, factor })=>[
                [
                    `slo:sli_error:ratio_rate${(0, _l1slosprometheus.range)(long)}${own} / ${budget}`,
                    `${name} (${(0, _l1slosprometheus.range)(long)})`
                ],
                [
                    `vector(${factor})`,
                    `${name} alerts above`
                ]
            ])),
        graph(5, 'Share of bad events', 'percentunit', _l1slosprometheus.WINDOWS.map((minutes)=>[
                `slo:sli_error:ratio_rate${(0, _l1slosprometheus.range)(minutes)}${own}`,
                (0, _l1slosprometheus.range)(minutes)
            ])),
        graph(6, 'Events', 'reqps', [
            [
                `slo:sli_total:rate5m${own}`,
                'all'
            ],
            [
                `slo:sli_bad:rate5m${own}`,
                'bad'
            ]
        ])
    ];
}
