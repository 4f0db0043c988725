"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _provider = require("@cdktf/provider-aws/lib/provider");
const _provider1 = require("@cdktf/provider-datadog/lib/provider");
const _provider2 = require("@cdktf/provider-google/lib/provider");
const _provider3 = require("@cdktf/provider-kubernetes/lib/provider");
const _cdktf = require("cdktf");
const _fleet = require("./fleet");
const _l1sloscloudwatch = require("./l1-slos-cloudwatch");
const _l1slosdatadog = require("./l1-slos-datadog");
const _l1slosgoogle = require("./l1-slos-google");
const _l1slosprometheus = require("./l1-slos-prometheus");
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
// The objectives as a good engineer writes them by hand with cdktf alone: the same resources, to the last argument. What
// Roadbed writes beside its Terraform (error-budget policies, configuration of Alertmanager, evidence) is left out here.
const BACKENDS = {
    datadog: _l1slosdatadog.datadog,
    prometheus: _l1slosprometheus.prometheus,
    cloudwatch: _l1sloscloudwatch.cloudwatch,
    google: _l1slosgoogle.google
};
const app = new _cdktf.App({
    outdir: (0, _fleet.outputDirectory)()
});
for(let index = 0; index < (0, _fleet.serviceCount)(); index++){
    objectives(`svc${index}`, _slos.placeOf(index));
}
app.synth();
function objectives(service, { cloud, backends }) {
    const stack = new _cdktf.TerraformStack(app, `${service}-slo`);
    const backend = new _cdktf.S3Backend(stack, {
        bucket: _slos.STATE_BUCKET,
        key: `${service}-slo/terraform.tfstate`,
        region: _slos.STATE_REGION,
        encrypt: true
    });
    backend.addOverride('use_lockfile', true);
    stack.addOverride('terraform.required_version', '>= 1.10.0');
    const environment = _slos[cloud === 'aws' ? 'AWS' : 'GOOGLE'].name;
    const common = {
        'managed-by': 'roadbed',
        organization: _slos.ORGANIZATION,
        stage: 'prod'
    };
    const exec = {
        apiVersion: 'client.authentication.k8s.io/v1beta1'
    };
    if (cloud === 'aws') {
        const { region, account, clusterEndpoint } = _slos.AWS;
        const args = [
            'eks',
            'get-token',
            '--cluster-name',
            environment,
            '--region',
            region
        ];
        new _provider.AwsProvider(stack, 'aws', {
            region,
            allowedAccountIds: [
                account
            ],
            defaultTags: [
                {
                    tags: {
                        ...common,
                        environment
                    }
                }
            ]
        });
        kubernetes(stack, clusterEndpoint, {
            ...exec,
            command: 'aws',
            args
        });
    } else {
        const { project, region, clusterEndpoint } = _slos.GOOGLE;
        const { 'managed-by': managed_by, ...labels } = common;
        new _provider2.GoogleProvider(stack, 'google', {
            project,
            region,
            defaultLabels: {
                ...labels,
                managed_by,
                environment
            }
        });
        kubernetes(stack, clusterEndpoint, {
            ...exec,
            command: 'gke-gcloud-auth-plugin'
        });
    }
    new _provider1.DatadogProvider(stack, 'datadog', {
        apiUrl: `https://api.${_slos.DATADOG_SITE}/`,
        defaultTags: {
            tags: {
                ...common,
                env: environment
            }
        }
    });
    const subject = {
        service,
        environment,
        objectives: _slos.objectivesOf(service)
    };
    for (const [place, each] of backends.entries())BACKENDS[each](stack, subject, place === 0);
}
function kubernetes(stack, host, exec) {
    const clusterCaCertificate = _cdktf.Fn.base64decode(_slos.CLUSTER_CA);
    new _provider3.KubernetesProvider(stack, 'kubernetes', {
        host,
        clusterCaCertificate,
        exec: [
            exec
        ]
    });
}
