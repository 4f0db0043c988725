"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "cloudwatch", {
    enumerable: true,
    get: function() {
        return cloudwatch;
    }
});
const _cloudwatchcompositealarm = require("@cdktf/provider-aws/lib/cloudwatch-composite-alarm");
const _cloudwatchdashboard = require("@cdktf/provider-aws/lib/cloudwatch-dashboard");
const _cloudwatchmetricalarm = require("@cdktf/provider-aws/lib/cloudwatch-metric-alarm");
const _dataawsregion = require("@cdktf/provider-aws/lib/data-aws-region");
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
const [BAD, TOTAL] = [
    'FILL(b1, 0)',
    'FILL(t1, 0)'
];
const shareFrom = (events)=>`IF((${TOTAL}) >= ${events}, (${BAD}) / (${TOTAL}), 0)`;
function cloudwatch(stack, subject, notifies) {
    const { service, environment } = subject;
    const region = new _dataawsregion.DataAwsRegion(stack, 'region').region;
    const widgets = [
        markdown(0, `# Objectives of ${service} in ${environment}\n\nMade by Roadbed. Team ${_slos.TEAM} answers for it. [Runbook](${_slos.RUNBOOK})`)
    ];
    let top = 2;
    for (const objective of subject.objectives){
        const arns = notifies ? alarms(stack, subject, objective) : [];
        const heading = `## ${objective.name}: ${objective.description}\n\n`;
        const told = notifies ? 'Alarms tell how fast its error budget burns. None tells that 50 %, 75 %, 100 % of the budget are gone, as no alarm looks back that far: look here.' : 'CloudWatch only measures it: another backend tells of it.';
        widgets.push(markdown(top, heading + told), ...graphs(objective, top + 2, region));
        if (notifies) {
            const properties = {
                title: 'Alarms',
                alarms: arns
            };
            widgets.push({
                type: 'alarm',
                x: 0,
                y: top + 8,
                width: 24,
                height: 3,
                properties
            });
        }
        top += notifies ? 11 : 8;
    }
    new _cloudwatchdashboard.CloudwatchDashboard(stack, 'cloudwatch-dashboard', {
        dashboardName: `${service}_${environment}_slo`,
        dashboardBody: JSON.stringify({
            start: '-P1D',
            periodOverride: 'inherit',
            widgets
        })
    });
}
function alarms(stack, subject, objective) {
    const tags = _l1sloswords.tagsOf(subject);
    const prefix = `${subject.service}.${objective.name}.${subject.environment}`;
    const describe = (what, sentences)=>[
            _l1sloswords.titleOf(subject, objective, what),
            `Objective: ${objective.description}.`,
            _l1sloswords.met(objective),
            ...sentences,
            _l1sloswords.ANSWERABLE,
            `runbook: ${_slos.RUNBOOK}`,
            `error-budget policy: ${_l1sloswords.policyOf(subject)}`
        ].join('\n');
    const actions = (severity)=>({
            alarmActions: [
                _slos.TOPICS[severity]
            ],
            okActions: [
                _slos.TOPICS[severity]
            ]
        });
    const part = (whole, name, threshold, metricQuery)=>new _cloudwatchmetricalarm.CloudwatchMetricAlarm(stack, `${objective.name}-${whole}-${name}`, {
            alarmName: `${prefix}.${whole}.${name}`,
            alarmDescription: `A part of ${prefix}.${whole}, which tells whoever must know. This one tells nobody.`,
            tags,
            treatMissingData: 'notBreaching',
            comparisonOperator: 'GreaterThanThreshold',
            threshold,
            evaluationPeriods: 1,
            datapointsToAlarm: 1,
            metricQuery
        }).alarmName;
    const whole = (id, severity, alarmDescription, parts, alarm)=>new _cloudwatchcompositealarm.CloudwatchCompositeAlarm(stack, `${objective.name}-${id}`, {
            alarmName: `${prefix}.${id}`,
            alarmDescription,
            tags,
            ...actions(severity),
            alarmRule: parts.map((name)=>`ALARM("${name}")`).join(' AND '),
            ...alarm !== undefined && {
                actionsSuppressor: {
                    alarm,
                    waitPeriod: 60,
                    extensionPeriod: 60
                }
            }
        });
    const absent = new _cloudwatchmetricalarm.CloudwatchMetricAlarm(stack, `${objective.name}-absent`, {
        alarmName: `${prefix}.absent`,
        alarmDescription: describe('nothing is measured', [
            _l1sloswords.ABSENT
        ]),
        tags,
        treatMissingData: 'breaching',
        comparisonOperator: 'LessThanThreshold',
        threshold: 1,
        evaluationPeriods: 1,
        datapointsToAlarm: 1,
        metricQuery: [
            watched(TOTAL, 'events'),
            metric('t1', objective.cloudwatch.total, 30)
        ],
        ...actions('ticket')
    });
    const arns = [];
    let faster;
    for (const row of _l1sloswords.DAY_ROWS){
        const id = `burn-${row.name}`;
        const threshold = Number((row.factor * _l1sloswords.ratioOf(objective)).toPrecision(12));
        const queries = (minutes, events)=>math(objective, minutes, shareFrom(events), 'share of bad events');
        const [burning, ...rest] = _l1sloswords.burnText(objective, row);
        const alarm = whole(id, row.severity, describe(`${row.name} burn`, [
            ...burning === undefined ? [] : [
                burning
            ],
            ...row.name === 'long' ? [
                _l1sloswords.shortened('CloudWatch')
            ] : [],
            ...faster === undefined ? [] : [
                `It keeps still while the row "${faster.row.name}" alerts.`
            ],
            ...rest
        ]), [
            part(id, 'long', threshold, queries(row.long, 20)),
            part(id, 'short', threshold, queries(row.short, 1))
        ], faster?.alarm);
        faster = {
            row,
            alarm: alarm.alarmName
        };
        arns.push(alarm.arn);
    }
    const few = math(objective, 60, `IF((${TOTAL}) < 20, ${BAD}, 0)`, 'bad events');
    const failures = whole('failures', 'page', describe('sustained failures', _l1sloswords.FAILURES), [
        part('failures', 'last-hour', 4.5, few),
        part('failures', 'lately', 0.5, math(objective, 10, BAD, 'bad events'))
    ]);
    return [
        ...arns,
        failures.arn,
        absent.arn
    ];
}
function watched(expression, label) {
    return {
        id: 'watched',
        expression,
        label,
        returnData: true
    };
}
function metric(id, { namespace, metricName, dimensions }, minutes) {
    return {
        id,
        metric: {
            namespace,
            metricName,
            dimensions,
            period: minutes * 60,
            stat: 'Sum'
        },
        returnData: false
    };
}
function math({ cloudwatch: { bad, total } }, minutes, expression, label) {
    return [
        watched(expression, label),
        metric('b1', bad, minutes),
        metric('t1', total, minutes)
    ];
}
function markdown(y, text) {
    return {
        type: 'text',
        x: 0,
        y,
        width: 24,
        height: 2,
        properties: {
            markdown: text
        }
    };
}
function graphs(objective, y, region) {
    const budget = Number(_l1sloswords.said(_l1sloswords.ratioOf(objective)));
    const { bad, total } = objective.cloudwatch;
    const row = (id, { namespace, metricName, dimensions })=>[
            namespace,
            metricName,
            ...Object.entries(dimensions).flat(),
            {
                id,
                visible: false,
                stat: 'Sum'
            }
        ];
    const graph = (x, title, expression, label, more)=>({
            type: 'metric',
            x,
            y,
            width: 8,
            height: 6,
            properties: {
                region,
                view: 'timeSeries',
                stacked: false,
                title,
                metrics: [
                    [
                        {
                            expression,
                            label,
                            id: 'e1'
                        }
                    ],
                    row('b1', bad),
                    row('t1', total)
                ],
                ...more
            }
        });
    return [
        graph(0, 'Bad events, in percent', `100 * ${shareFrom(1)}`, 'in 5 min', {
            period: 300,
            annotations: {
                horizontal: [
                    {
                        label: 'budget',
                        value: Number(_l1sloswords.said(budget * 100))
                    }
                ]
            }
        }),
        graph(8, 'Burn rate', `${shareFrom(1)} / ${budget}`, 'in 1 h', {
            period: 3600,
            annotations: {
                horizontal: _l1sloswords.DAY_ROWS.map(({ name, severity, long, factor })=>({
                        label: `${name} (${severity}) in ${_l1sloswords.time(long)}`,
                        value: factor
                    }))
            }
        }),
        graph(16, 'Error budget left of the last 30 days, in percent', `100 * (1 - RUNNING_SUM(${BAD}) / RUNNING_SUM(${TOTAL}) / ${budget})`, 'left', {
            start: '-P30D',
            end: 'P0D',
            period: 3600,
            annotations: {
                horizontal: [
                    {
                        label: 'spent',
                        value: 0
                    }
                ]
            }
        })
    ];
}
