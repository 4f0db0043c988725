"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createObjectives", {
    enumerable: true,
    get: function() {
        return createObjectives;
    }
});
const _dashboardjson = require("@cdktf/provider-datadog/lib/dashboard-json");
const _monitor = require("@cdktf/provider-datadog/lib/monitor");
const _servicelevelobjective = require("@cdktf/provider-datadog/lib/service-level-objective");
const _fleet = /*#__PURE__*/ _interop_require_wildcard(require("./fleet"));
const _l1datadogwidgets = require("./l1-datadog-widgets");
const _l1sloswords = /*#__PURE__*/ _interop_require_wildcard(require("./l1-slos-words"));
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
const TARGET = 99.9;
const MET = `${TARGET} % of requests succeed, over 30 days`;
const ANSWERABLE = `Team ${_fleet.TEAM} answers for it`;
const LOW_TRAFFIC = 'Datadog cannot wait for the 20 events that the long window should hold: at low traffic a few bad events are enough to fire this, so look at their number first.';
const LOOKS_BACK = 'Datadog looks back 2 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.';
function createObjectives(place) {
    const { stack, name, service, stage } = place;
    const about = `${service} availability in ${name}`;
    const total = `count:http.server.request.duration{service:${service},env:${name}}.as_count()`;
    const tags = [
        `organization:${_fleet.ORGANIZATION}`,
        `env:${name}`,
        `stage:${stage}`,
        `team:${_fleet.TEAM}`,
        `service:${service}`,
        'tier:2',
        'managed-by:roadbed',
        'roadbed_construct:sloalertset',
        'roadbed_version:1.0'
    ];
    const rows = _l1sloswords.TWO_DAYS_ROWS.map((row)=>({
            ...row,
            severity: row.name === 'fast' && stage === 'prod' ? 'page' : 'ticket'
        }));
    const slo = new _servicelevelobjective.ServiceLevelObjective(stack, 'slo', {
        name: about,
        description: `${MET}. ${ANSWERABLE}. Runbook: ${_fleet.RUNBOOK}`,
        tags,
        type: 'metric',
        query: {
            numerator: total.replace('}', ',!http.response.status_code:5*}'),
            denominator: total
        },
        thresholds: [
            {
                timeframe: '30d',
                target: TARGET,
                warning: 99.95
            }
        ],
        timeframe: '30d',
        targetThreshold: TARGET,
        warningThreshold: 99.95
    });
    const dashboard = new _dashboardjson.DashboardJson(stack, 'slo-dashboard', {
        dashboard: JSON.stringify({
            title: `${service} in ${name}: service level objectives`,
            description: `Made by Roadbed, from the objectives of ${service}. ${ANSWERABLE}.`,
            layout_type: 'ordered',
            reflow_type: 'auto',
            notify_list: [],
            template_variables: [],
            tags: [
                `team:${_fleet.TEAM}`
            ],
            widgets: [
                (0, _l1datadogwidgets.objectiveWidgets)(`availability: ${MET}`, slo.id, rows),
                (0, _l1datadogwidgets.sloMonitors)(service, name)
            ]
        })
    });
    const alert = (what, severity, sentences, watched)=>{
        const { critical, ...query } = watched;
        new _monitor.Monitor(stack, what.replace(/\W+/g, '-'), {
            ...query,
            name: `${about}: ${what}`,
            message: [
                '{{^is_recovery}}',
                `Objective: ${MET}.`,
                ...sentences,
                `[runbook](${_fleet.RUNBOOK}) · [dashboard](https://app.${_fleet.DATADOG_SITE}/dashboard/${dashboard.id})`,
                '{{/is_recovery}}',
                `{{#is_recovery}}Over: ${about}: ${what}.{{/is_recovery}}`,
                `@pagerduty-${_fleet.PAGE}`
            ].join('\n'),
            tags,
            monitorThresholds: {
                critical
            },
            priority: severity === 'page' ? '1' : '3',
            includeTags: true,
            renotifyInterval: severity === 'page' ? 60 : 1440,
            renotifyStatuses: [
                'alert'
            ]
        });
    };
    const answerable = `${ANSWERABLE} (tier 2).`;
    for (const row of rows){
        const shortened = row.name === 'long' ? [
            LOOKS_BACK
        ] : [];
        const sentences = [
            ..._l1sloswords.burnText({
                target: TARGET
            }, row),
            answerable,
            ...shortened,
            LOW_TRAFFIC
        ];
        alert(`${row.name} burn`, row.severity, sentences, {
            type: 'slo alert',
            query: `burn_rate("${slo.id}").over("30d").long_window("${row.long / 60}h").short_window("${row.short}m") > ${row.factor}`,
            critical: `${row.factor}`
        });
    }
    for (const percent of _l1sloswords.SHARES){
        alert(`${percent} % of the error budget is gone`, 'ticket', [
            _l1sloswords.shareText({
                target: TARGET
            }, percent),
            answerable
        ], {
            type: 'slo alert',
            query: `error_budget("${slo.id}").over("30d") >= ${percent}`,
            critical: `${percent}`
        });
    }
    alert('nothing is measured', 'ticket', [
        _l1sloswords.ABSENT.replace('30 min', '1 h'),
        answerable
    ], {
        type: 'query alert',
        query: `sum(last_60m):${total} <= 0`,
        critical: '0',
        onMissingData: 'show_and_notify_no_data',
        requireFullWindow: false
    });
}
