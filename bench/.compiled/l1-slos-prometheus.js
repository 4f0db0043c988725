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
    get WINDOWS () {
        return WINDOWS;
    },
    get prometheus () {
        return prometheus;
    },
    get range () {
        return range;
    },
    get selectorOf () {
        return selectorOf;
    }
});
const _configmapv1 = require("@cdktf/provider-kubernetes/lib/config-map-v1");
const _manifest = require("@cdktf/provider-kubernetes/lib/manifest");
const _l1slosgrafana = require("./l1-slos-grafana");
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
const WINDOWS = [
    5,
    10,
    30,
    60,
    120,
    360,
    1440,
    4320
];
const range = (minutes)=>_l1sloswords.time(minutes).replace('min', 'm').replace(' ', '');
function prometheus(stack, subject, notifies) {
    const { service, environment } = subject;
    const labels = {
        'app.kubernetes.io/managed-by': 'roadbed',
        'app.kubernetes.io/name': service,
        'roadbed.dev/construct': 'SloAlertSet',
        'roadbed.dev/environment': environment,
        'roadbed.dev/organization': _slos.ORGANIZATION,
        'roadbed.dev/stage': 'prod',
        'roadbed.dev/team': _slos.TEAM,
        'roadbed.dev/tier': '1',
        'roadbed.dev/version': '1.0'
    };
    new _manifest.Manifest(stack, 'rules', {
        manifest: {
            apiVersion: 'monitoring.coreos.com/v1',
            kind: 'PrometheusRule',
            metadata: {
                name: `${service}-slo`,
                namespace: _slos.TEAM,
                labels
            },
            spec: {
                groups: subject.objectives.flatMap((objective)=>groups(subject, objective, notifies))
            }
        }
    });
    const uid = `slo-${environment}-${service}`;
    new _configmapv1.ConfigMapV1(stack, 'grafana', {
        metadata: {
            name: uid,
            namespace: _slos.GRAFANA.namespace,
            labels: {
                ...labels,
                grafana_dashboard: '1'
            }
        },
        data: {
            [`${uid}.json`]: (0, _l1slosgrafana.dashboardOf)(subject, uid)
        }
    });
}
function selectorOf({ service, environment }, { name }) {
    return `{env="${environment}",sloth_id="${service}-${name}",sloth_service="${service}",sloth_slo="${name}"}`;
}
function groups(subject, objective, notifies) {
    const { service, environment } = subject;
    const { name, target } = objective;
    const budget = _l1sloswords.ratioOf(objective);
    const own = selectorOf(subject, objective);
    const labels = {
        env: environment,
        sloth_id: `${service}-${name}`,
        sloth_service: service,
        sloth_slo: name
    };
    const record = (series, expr, more = {})=>({
            record: series,
            expr,
            labels: {
                ...labels,
                ...more
            }
        });
    const alert = (kind, what, severity, expr, sentences, more, rest = {})=>({
            alert: kind,
            expr,
            ...rest,
            labels: {
                organization: _slos.ORGANIZATION,
                environment,
                stage: 'prod',
                team: _slos.TEAM,
                service,
                tier: '1',
                managed_by: 'roadbed',
                severity,
                sloth_severity: severity,
                ...labels,
                ...more
            },
            annotations: {
                summary: _l1sloswords.titleOf(subject, objective, what),
                description: [
                    `Objective: ${_l1sloswords.stated(objective)}`,
                    ...sentences,
                    _l1sloswords.ANSWERABLE
                ].join(' '),
                runbook_url: _slos.RUNBOOK,
                error_budget_policy_url: _l1sloswords.policyOf(subject),
                dashboard_url: `${_slos.GRAFANA.url}/d/slo-${environment}-${service}`
            }
        });
    const shares = WINDOWS.flatMap((minutes)=>{
        const window = range(minutes);
        const over = (query)=>`sum(${query.replaceAll('$window', window)})`;
        const more = {
            sloth_window: window
        };
        return [
            record(`slo:sli_total:rate${window}`, over(objective.prometheus.total), more),
            record(`slo:sli_bad:rate${window}`, `${over(objective.prometheus.bad)} or vector(0)`, more),
            record(`slo:sli_error:ratio_rate${window}`, `slo:sli_bad:rate${window}${own} / (slo:sli_total:rate${window}${own} > 0)`, more)
        ];
    });
    const burns = _l1sloswords.ROWS.map((row)=>{
        const burn = (minutes)=>`slo:sli_error:ratio_rate${range(minutes)}${own} > (${row.factor} * ${budget})`;
        const enough = `slo:sli_total:rate${range(row.long)}${own} * ${row.long * 60} >= 20`;
        return alert('SloBurnRate', `${row.name} burn`, row.severity, `(\n  ${burn(row.long)}\n  and ignoring (sloth_window)\n  ${burn(row.short)}\n)\nand\n${enough}`, _l1sloswords.burnText(objective, row), {
            slo_row: row.name
        });
    });
    const failures = alert('SloSustainedFailures', 'sustained failures', 'page', `slo:sli_bad:rate1h${own} * 3600 >= 5\nand ignoring (sloth_window)\nslo:sli_bad:rate10m${own} > 0\nand\nslo:sli_total:rate1h${own} * 3600 < 20`, _l1sloswords.FAILURES, {
        slo_row: 'failures'
    });
    const absent = alert('SloNotMeasured', 'nothing is measured', 'ticket', `absent(slo:sli_error:ratio_rate5m${own})`, [
        _l1sloswords.ABSENT
    ], {}, {
        for: '25m'
    });
    const spent = _l1sloswords.SHARES.map((percent)=>alert('SloErrorBudgetSpent', `${percent} % of the error budget is gone`, 'ticket', `slo:period_error_budget_remaining:ratio${own} <= ${(100 - percent) / 100}`, [
            _l1sloswords.shareText(objective, percent)
        ], {
            slo_budget_percent: `${percent}`
        }));
    return [
        {
            name: `slo-${service}-${name}`,
            interval: '1m',
            rules: [
                ...shares,
                record('slo:current_burn_rate:ratio', `slo:sli_error:ratio_rate5m${own} / ${budget}`),
                ...notifies ? [
                    ...burns,
                    failures,
                    absent
                ] : []
            ]
        },
        {
            name: `slo-${service}-${name}-period`,
            interval: '2m',
            rules: [
                record('slo:objective:ratio', `vector(${target / 100})`),
                record('slo:error_budget:ratio', `vector(${budget})`),
                record('slo:time_period:days', 'vector(30)'),
                record('slo:period_coverage:ratio', `clamp_max(count_over_time(slo:time_period:days${own}[30d]) / 21600, 1)`),
                record('slo:sli_error:ratio_rate30d', `sum_over_time(slo:sli_bad:rate5m${own}[30d]) / (sum_over_time(slo:sli_total:rate5m${own}[30d]) > 0)`, {
                    sloth_window: '30d'
                }),
                record('slo:period_burn_rate:ratio', `slo:sli_error:ratio_rate30d${own} / ${budget}`),
                record('slo:period_error_budget_remaining:ratio', `1 - slo:period_burn_rate:ratio${own} * ignoring (sloth_window) slo:period_coverage:ratio${own}`),
                record('slo:time_to_exhaustion:hours', `clamp_min(slo:period_error_budget_remaining:ratio${own}, 0) * 720 / ignoring (sloth_window) (slo:sli_error:ratio_rate1h${own} / ${budget} > 0)`),
                record('sloth_slo_info', 'vector(1)', {
                    sloth_mode: 'roadbed',
                    sloth_objective: `${target}`,
                    sloth_spec: 'SloAlertSet',
                    sloth_version: '1.0'
                }),
                ...notifies ? spent : []
            ]
        }
    ];
}
