"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "datadog", {
    enumerable: true,
    get: function() {
        return datadog;
    }
});
const _dashboardjson = require("@cdktf/provider-datadog/lib/dashboard-json");
const _monitor = require("@cdktf/provider-datadog/lib/monitor");
const _servicelevelobjective = require("@cdktf/provider-datadog/lib/service-level-objective");
const _l1datadogwidgets = require("./l1-datadog-widgets");
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
function datadog(stack, subject, notifies) {
    const { service, environment } = subject;
    const tags = [
        `organization:${_slos.ORGANIZATION}`,
        `env:${environment}`,
        'stage:prod',
        `team:${_slos.TEAM}`,
        `service:${service}`,
        'tier:1',
        'managed-by:roadbed',
        'roadbed_construct:sloalertset',
        'roadbed_version:1.0'
    ];
    const measured = subject.objectives.map((objective)=>{
        const { name, target } = objective;
        const warning = Number(((target + 100) / 2).toFixed(3));
        const slo = new _servicelevelobjective.ServiceLevelObjective(stack, `${name}-slo`, {
            name: `${service} ${name} in ${environment}`,
            description: `${_l1sloswords.stated(objective)} Team ${_slos.TEAM} answers for it. Runbook: ${_slos.RUNBOOK}`,
            tags,
            type: 'metric',
            query: {
                numerator: objective.datadog.good,
                denominator: objective.datadog.total
            },
            thresholds: [
                {
                    timeframe: '30d',
                    target,
                    warning
                }
            ],
            timeframe: '30d',
            targetThreshold: target,
            warningThreshold: warning
        });
        return {
            objective,
            id: slo.id
        };
    });
    const dashboard = new _dashboardjson.DashboardJson(stack, 'datadog-dashboard', {
        dashboard: JSON.stringify({
            title: `${service} in ${environment}: service level objectives`,
            description: `Made by Roadbed, from the objectives of ${service}. Team ${_slos.TEAM} answers for it.`,
            layout_type: 'ordered',
            reflow_type: 'auto',
            notify_list: [],
            template_variables: [],
            tags: [
                `team:${_slos.TEAM}`
            ],
            widgets: [
                ...measured.map(({ objective, id })=>(0, _l1datadogwidgets.objectiveWidgets)(`${objective.name}: ${objective.description}`, id, _l1sloswords.ROWS)),
                ...notifies ? [
                    (0, _l1datadogwidgets.sloMonitors)(service, environment)
                ] : []
            ]
        })
    });
    if (!notifies) return;
    for (const { objective, id } of measured){
        const alert = (what, severity, sentences, watched)=>{
            const { critical, ...query } = watched;
            const title = _l1sloswords.titleOf(subject, objective, what);
            new _monitor.Monitor(stack, `${objective.name}-${what.replace(/\W+/g, '-')}`, {
                ...query,
                name: title,
                message: [
                    '{{^is_recovery}}',
                    `Objective: ${objective.description}.`,
                    _l1sloswords.met(objective),
                    ...sentences,
                    `[runbook](${_slos.RUNBOOK}) · [error-budget policy](${_l1sloswords.policyOf(subject)}) · [dashboard](https://app.${_slos.DATADOG_SITE}/dashboard/${dashboard.id})`,
                    '{{/is_recovery}}',
                    `{{#is_recovery}}Over: ${title}.{{/is_recovery}}`,
                    `@pagerduty-${severity === 'page' ? _slos.PAGE : _slos.TICKET}`
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
        const spent = (percent)=>({
                type: 'slo alert',
                query: `error_budget("${id}").over("30d") >= ${percent}`,
                critical: `${percent}`
            });
        for (const row of _l1sloswords.TWO_DAYS_ROWS){
            const quietly = 'Datadog cannot wait for the 20 events that the long window should hold: at low traffic a few bad events are enough to fire this, so look at their number first.';
            const shortened = row.name === 'long' ? [
                'Datadog looks back 2 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.'
            ] : [];
            alert(`${row.name} burn`, row.severity, [
                ..._l1sloswords.burnText(objective, row),
                _l1sloswords.ANSWERABLE,
                ...shortened,
                quietly
            ], {
                type: 'slo alert',
                query: `burn_rate("${id}").over("30d").long_window("${row.long / 60}h").short_window("${row.short}m") > ${row.factor}`,
                critical: `${row.factor}`
            });
        }
        for (const percent of _l1sloswords.SHARES){
            const sentences = [
                _l1sloswords.shareText(objective, percent),
                _l1sloswords.ANSWERABLE
            ];
            alert(`${percent} % of the error budget is gone`, 'ticket', sentences, spent(percent));
        }
        alert('nothing is measured', 'ticket', [
            _l1sloswords.ABSENT,
            _l1sloswords.ANSWERABLE
        ], {
            type: 'query alert',
            query: `sum(last_30m):${objective.datadog.total} <= 0`,
            critical: '0',
            onMissingData: 'show_and_notify_no_data',
            requireFullWindow: false
        });
    }
}
