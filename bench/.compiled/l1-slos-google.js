"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "google", {
    enumerable: true,
    get: function() {
        return google;
    }
});
const _monitoringalertpolicy = require("@cdktf/provider-google/lib/monitoring-alert-policy");
const _monitoringcustomservice = require("@cdktf/provider-google/lib/monitoring-custom-service");
const _monitoringslo = require("@cdktf/provider-google/lib/monitoring-slo");
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
function google(stack, subject, notifies) {
    const { service, environment } = subject;
    const userLabels = {
        environment,
        'managed-by': 'roadbed',
        organization: _slos.ORGANIZATION,
        'roadbed-construct': 'sloalertset',
        'roadbed-version': '1_0',
        service,
        stage: 'prod',
        team: _slos.TEAM,
        tier: '1'
    };
    const monitored = new _monitoringcustomservice.MonitoringCustomService(stack, 'google-service', {
        serviceId: `${service}-${environment}`,
        displayName: `${service} in ${environment}`,
        userLabels
    });
    for (const objective of subject.objectives){
        const { good, total } = objective.google;
        const slo = new _monitoringslo.MonitoringSlo(stack, `google-${objective.name}`, {
            service: monitored.serviceId,
            sloId: objective.name,
            displayName: objective.description,
            goal: Number((objective.target / 100).toPrecision(12)),
            rollingPeriodDays: 30,
            requestBasedSli: {
                goodTotalRatio: {
                    goodServiceFilter: good,
                    totalServiceFilter: total
                }
            },
            userLabels
        });
        if (!notifies) continue;
        const bad = total + good.slice(total.length).replace('=', '!=');
        const alert = (what, severity, sentences, conditions)=>{
            const [runbook, policy] = [
                _slos.RUNBOOK,
                _l1sloswords.policyOf(subject)
            ];
            const channels = [
                _slos.CHANNELS[severity]
            ];
            const title = _l1sloswords.titleOf(subject, objective, what);
            new _monitoringalertpolicy.MonitoringAlertPolicy(stack, `google-${objective.name}-${what.replace(/\W+/g, '-')}`, {
                displayName: title,
                combiner: 'AND',
                severity: severity === 'page' ? 'CRITICAL' : 'WARNING',
                documentation: {
                    subject: title,
                    mimeType: 'text/markdown',
                    content: [
                        `Objective: ${objective.description}.`,
                        _l1sloswords.met(objective),
                        ...sentences,
                        `[runbook](${runbook}) · [error-budget policy](${policy})`
                    ].join('\n\n'),
                    links: [
                        {
                            displayName: 'runbook',
                            url: runbook
                        },
                        {
                            displayName: 'error-budget policy',
                            url: policy
                        }
                    ]
                },
                notificationChannels: channels,
                userLabels,
                alertStrategy: {
                    autoClose: '86400s',
                    ...severity === 'page' && {
                        notificationChannelStrategy: [
                            {
                                notificationChannelNames: channels,
                                renotifyInterval: '3600s'
                            }
                        ]
                    }
                },
                conditions
            });
        };
        for (const row of _l1sloswords.DAY_ROWS){
            const back = Math.min(row.long, 1410);
            const enough = `There were at least 20 events in the last ${_l1sloswords.time(back)}; with fewer this keeps still.`;
            const sentences = [
                ..._l1sloswords.burnText(objective, row),
                _l1sloswords.ANSWERABLE,
                ...row.name === 'long' ? [
                    _l1sloswords.shortened('Google Cloud Monitoring')
                ] : [],
                enough
            ];
            alert(`${row.name} burn`, row.severity, sentences, [
                burns(slo.name, row.long, row.factor),
                burns(slo.name, row.short, row.factor),
                count(`20 events or more in the last ${_l1sloswords.time(back)}`, total, back, 'COMPARISON_GT', 19)
            ]);
        }
        for (const percent of _l1sloswords.SHARES){
            const sentences = [
                _l1sloswords.shareText(objective, percent),
                _l1sloswords.ANSWERABLE
            ];
            alert(`${percent} % of the error budget is gone`, 'ticket', sentences, [
                threshold(`less than ${100 - percent} % of the error budget is left`, `select_slo_budget_fraction("${slo.name}")`, 'COMPARISON_LT', (100 - percent) / 100)
            ]);
        }
        alert('nothing is measured', 'ticket', [
            _l1sloswords.ABSENT,
            _l1sloswords.ANSWERABLE
        ], [
            absent(total)
        ]);
        alert('sustained failures', 'page', [
            ..._l1sloswords.FAILURES,
            _l1sloswords.ANSWERABLE
        ], [
            count('5 bad events or more in the last 1 h', bad, 60, 'COMPARISON_GT', 4),
            count('a bad event in the last 10 min', bad, 10, 'COMPARISON_GT', 0),
            count('fewer than 20 events in the last 1 h', total, 60, 'COMPARISON_LT', 20)
        ]);
    }
}
function burns(slo, minutes, factor) {
    return threshold(`burns ${_l1sloswords.rate(factor)}, in the last ${_l1sloswords.time(minutes)}`, `select_slo_burn_rate("${slo}", "${minutes * 60}s")`, 'COMPARISON_GT', factor);
}
function threshold(displayName, filter, comparison, thresholdValue) {
    return {
        displayName,
        conditionThreshold: {
            filter,
            comparison,
            thresholdValue,
            duration: '0s'
        }
    };
}
function count(displayName, filter, minutes, comparison, value) {
    return {
        displayName,
        conditionThreshold: {
            filter,
            comparison,
            thresholdValue: value,
            duration: '0s',
            aggregations: [
                aggregation(minutes * 60)
            ]
        }
    };
}
function absent(filter) {
    return {
        displayName: 'nothing is measured for 30 min',
        conditionAbsent: {
            filter,
            duration: '1800s',
            aggregations: [
                aggregation(60)
            ]
        }
    };
}
function aggregation(seconds) {
    return {
        alignmentPeriod: `${seconds}s`,
        perSeriesAligner: 'ALIGN_DELTA',
        crossSeriesReducer: 'REDUCE_SUM'
    };
}
