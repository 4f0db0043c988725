"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _roadbed = require("roadbed");
const _fleet = /*#__PURE__*/ _interop_require_wildcard(require("./fleet"));
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
// The fleet as a user of Roadbed writes it.
const STAGES = {
    dev: _roadbed.Stage.DEV,
    staging: _roadbed.Stage.STAGING,
    prod: _roadbed.Stage.PROD
};
const app = new _roadbed.RoadbedApp({
    outdir: _fleet.outputDirectory()
});
const facts = _roadbed.EnvironmentFacts.of({
    kubernetes: {
        version: '1.33',
        authentication: _roadbed.KubernetesAuthentication.EXEC,
        endpoint: _fleet.CLUSTER_ENDPOINT,
        certificateAuthority: _fleet.CLUSTER_CA,
        networkPolicyEngine: _roadbed.NetworkPolicyEngine.VPC_CNI,
        endpointRanges: [
            _fleet.ENDPOINT_RANGE
        ]
    },
    network: {
        vpc: _fleet.VPC,
        dataSubnets: [
            ..._fleet.DATA_SUBNETS
        ],
        podSecurityGroups: [
            _fleet.POD_SECURITY_GROUP
        ],
        dataRanges: [
            _fleet.DATA_RANGE
        ]
    }
});
const platform = new _roadbed.Platform(app, 'platform', {
    organization: _fleet.ORGANIZATION,
    baseline: '2026.11',
    environments: _fleet.ENVIRONMENTS.map(({ name, stage, account })=>_roadbed.Environment.eks(name, {
            stage: STAGES[stage],
            account,
            region: _fleet.REGION,
            cluster: name,
            facts
        })),
    backend: _roadbed.StateBackend.s3({
        bucket: _fleet.STATE_BUCKET,
        region: _fleet.REGION
    }),
    onCall: _roadbed.OnCall.pagerDuty({
        page: _fleet.PAGE
    }),
    telemetry: [
        _roadbed.Telemetry.datadog({
            site: _fleet.DATADOG_SITE
        })
    ],
    services: {
        databaseBootstrapImage: _fleet.BOOTSTRAP_IMAGE
    }
});
for (const environment of platform.environments){
    for(let index = 0; index < _fleet.serviceCount(); index++){
        const stack = new _roadbed.EnvironmentStack(app, `svc${index}-${environment.name}`, {
            environment
        });
        new _roadbed.PavedService(stack, `svc${index}`, {
            owner: {
                team: _fleet.TEAM,
                runbook: _fleet.RUNBOOK
            },
            tier: _roadbed.Tier.OPERATIONAL,
            image: _fleet.IMAGE,
            port: _fleet.PORT,
            config: _fleet.CONFIG,
            callers: [
                _roadbed.Caller.service('front')
            ],
            dependencies: [
                _roadbed.Dependency.postgres('orders'),
                _roadbed.Dependency.queue('receipts', _roadbed.Access.PUBLISH_AND_CONSUME),
                _roadbed.Dependency.bucket('files', _roadbed.Access.READ_WRITE),
                _roadbed.Dependency.service('back')
            ],
            slos: [
                _roadbed.Slo.availability(99.9)
            ]
        });
    }
}
const start = process.hrtime.bigint();
app.synth();
process.stderr.write(`\nSYNTH ${Number(process.hrtime.bigint() - start) / 1e9}\n`);
