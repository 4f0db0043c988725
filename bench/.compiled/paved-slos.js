"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _roadbed = require("roadbed");
const _fleet = require("./fleet");
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
// The objectives as a user of Roadbed writes them.
const TELEMETRY = {
    datadog: _roadbed.Telemetry.datadog({
        site: _slos.DATADOG_SITE
    }),
    prometheus: _roadbed.Telemetry.prometheus({
        grafanaNamespace: _slos.GRAFANA.namespace,
        grafanaUrl: _slos.GRAFANA.url
    }),
    cloudwatch: _roadbed.Telemetry.cloudWatch({
        pageTopics: [
            _slos.TOPICS.page
        ],
        ticketTopics: [
            _slos.TOPICS.ticket
        ]
    }),
    google: _roadbed.Telemetry.googleCloudMonitoring({
        pageChannels: [
            _slos.CHANNELS.page
        ],
        ticketChannels: [
            _slos.CHANNELS.ticket
        ]
    })
};
const { AWS, GOOGLE } = _slos;
const factsOf = (endpoint, authentication)=>_roadbed.EnvironmentFacts.of({
        kubernetes: {
            version: '1.33',
            authentication,
            endpoint,
            certificateAuthority: _slos.CLUSTER_CA
        }
    });
const environments = {
    aws: _roadbed.Environment.eks(AWS.name, {
        stage: _roadbed.Stage.PROD,
        account: AWS.account,
        region: AWS.region,
        cluster: AWS.name,
        facts: factsOf(AWS.clusterEndpoint, _roadbed.KubernetesAuthentication.EXEC)
    }),
    google: _roadbed.Environment.gke(GOOGLE.name, {
        stage: _roadbed.Stage.PROD,
        project: GOOGLE.project,
        region: GOOGLE.region,
        cluster: GOOGLE.name,
        facts: factsOf(GOOGLE.clusterEndpoint, _roadbed.KubernetesAuthentication.EXEC)
    })
};
const app = new _roadbed.RoadbedApp({
    outdir: (0, _fleet.outputDirectory)()
});
new _roadbed.Platform(app, 'platform', {
    organization: _slos.ORGANIZATION,
    baseline: '2026.11',
    environments: Object.values(environments),
    backend: _roadbed.StateBackend.s3({
        bucket: _slos.STATE_BUCKET,
        region: _slos.STATE_REGION
    }),
    telemetry: [
        TELEMETRY.datadog
    ],
    onCall: _roadbed.OnCall.pagerDuty({
        page: _slos.PAGE,
        ticket: _slos.TICKET
    }),
    errorBudgetPolicyUrl: _slos.POLICIES
});
for(let index = 0; index < (0, _fleet.serviceCount)(); index++){
    const service = `svc${index}`;
    const { cloud, backends } = _slos.placeOf(index);
    const stack = new _roadbed.EnvironmentStack(app, `${service}-slo`, {
        environment: environments[cloud]
    });
    new _roadbed.SloAlertSet(stack, service, {
        owner: {
            team: _slos.TEAM,
            runbook: _slos.RUNBOOK
        },
        tier: _roadbed.Tier.BUSINESS_CRITICAL,
        telemetry: backends.map((backend)=>TELEMETRY[backend]),
        slos: _slos.objectivesOf(service).map(({ name, target, description, prometheus, datadog, google, cloudwatch })=>_roadbed.Slo.correctness(target, {
                name,
                description,
                signal: _roadbed.Signal.queries({
                    prometheus,
                    datadog,
                    googleCloud: google,
                    cloudWatch: cloudwatch
                })
            }))
    });
}
const start = process.hrtime.bigint();
app.synth();
process.stderr.write(`\nSYNTH ${Number(process.hrtime.bigint() - start) / 1e9}\n`);
