"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createDashboard", {
    enumerable: true,
    get: function() {
        return createDashboard;
    }
});
const _dashboardjson = require("@cdktf/provider-datadog/lib/dashboard-json");
const _fleet = /*#__PURE__*/ _interop_require_wildcard(require("./fleet"));
const _l1datadogwidgets = require("./l1-datadog-widgets");
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
function createDashboard({ stack, name, service }) {
    const requests = `http.server.request.duration{service:${service},env:${name}}`;
    const failed = requests.replace('}', ',http.response.status_code:5*}');
    const container = (metric)=>`sum:kubernetes.${metric}{service:${service},env:${name},kube_container_name:${service}}`;
    const percentiles = {
        p50: 'p50',
        p95: 'p95',
        p99: 'p99'
    };
    new _dashboardjson.DashboardJson(stack, 'golden-signals', {
        dashboard: JSON.stringify({
            title: `${service} in ${name}`,
            description: `Made by Roadbed: the golden signals of ${service}. Team ${_fleet.TEAM} answers for it.`,
            layout_type: 'ordered',
            reflow_type: 'auto',
            notify_list: [],
            template_variables: [],
            tags: [
                `team:${_fleet.TEAM}`
            ],
            widgets: [
                {
                    definition: {
                        type: 'note',
                        content: `[Runbook](${_fleet.RUNBOOK})`,
                        background_color: 'white'
                    }
                },
                (0, _l1datadogwidgets.group)('Requests', [
                    graph('Traffic, requests a second', {
                        all: 'all'
                    }, {
                        all: `count:${requests}.as_rate()`
                    }),
                    graph('Errors, percent of requests', {
                        failed: '100 * default_zero(failed) / all'
                    }, {
                        all: `count:${requests}.as_count()`,
                        failed: `count:${failed}.as_count()`
                    }),
                    graph('Latency, seconds', percentiles, {
                        p50: `p50:${requests}`,
                        p95: `p95:${requests}`,
                        p99: `p99:${requests}`
                    })
                ]),
                (0, _l1datadogwidgets.group)('Saturation', [
                    graph('CPU, percent of what is requested', {
                        CPU: '100 * used / 1000000000 / requested'
                    }, {
                        used: container('cpu.usage.total'),
                        requested: container('cpu.requests')
                    }),
                    graph('Memory, percent of the limit', {
                        memory: '100 * used / limit'
                    }, {
                        used: container('memory.working_set'),
                        limit: container('memory.limits')
                    }),
                    graph('Containers and restarts', {
                        running: 'running',
                        restarts: 'monotonic_diff(restarts)'
                    }, {
                        running: container('containers.running'),
                        restarts: container('containers.restarts')
                    })
                ]),
                (0, _l1datadogwidgets.monitorsWidget)(`tag:"service:${service}" tag:"env:${name}"`)
            ]
        })
    });
}
const graph = (title, lines, metrics)=>({
        definition: {
            type: 'timeseries',
            title,
            show_legend: true,
            requests: [
                {
                    response_format: 'timeseries',
                    display_type: 'line',
                    formulas: Object.entries(lines).map(([alias, formula])=>({
                            alias,
                            formula
                        })),
                    queries: Object.entries(metrics).map(([name, query])=>({
                            data_source: 'metrics',
                            name,
                            query
                        }))
                }
            ]
        }
    });
