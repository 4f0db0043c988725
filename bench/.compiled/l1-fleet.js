"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _provider = require("@cdktf/provider-aws/lib/provider");
const _provider1 = require("@cdktf/provider-datadog/lib/provider");
const _provider2 = require("@cdktf/provider-kubernetes/lib/provider");
const _cdktf = require("cdktf");
const _fleet = /*#__PURE__*/ _interop_require_wildcard(require("./fleet"));
const _l1fleetbootstrap = require("./l1-fleet-bootstrap");
const _l1fleetdashboard = require("./l1-fleet-dashboard");
const _l1fleetdata = require("./l1-fleet-data");
const _l1fleetdatabase = require("./l1-fleet-database");
const _l1fleetidentity = require("./l1-fleet-identity");
const _l1fleetobjectives = require("./l1-fleet-objectives");
const _l1fleetwords = require("./l1-fleet-words");
const _l1fleetworkload = require("./l1-fleet-workload");
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
// The fleet as a good engineer writes it by hand with cdktf alone: the same resources, to the last argument.
const app = new _cdktf.App({
    outdir: _fleet.outputDirectory()
});
for (const environment of _fleet.ENVIRONMENTS){
    for(let index = 0; index < _fleet.serviceCount(); index++){
        const service = `svc${index}`;
        writeData({
            ...environment,
            service,
            stack: stackOf(`${service}-${environment.name}-data`, environment)
        });
        writeService({
            ...environment,
            service,
            stack: stackOf(`${service}-${environment.name}`, environment)
        });
    }
}
app.synth();
function writeData(place) {
    const key = (0, _l1fleetdata.createKey)(place);
    (0, _l1fleetdata.createBucket)(place, key);
    (0, _l1fleetdata.createQueue)(place, key);
    (0, _l1fleetbootstrap.createBootstrapJob)(place, (0, _l1fleetdatabase.createDatabase)(place));
}
function writeService(place) {
    const { stack, name, stage } = place;
    new _provider1.DatadogProvider(stack, 'datadog', {
        apiUrl: `https://api.${_fleet.DATADOG_SITE}/`,
        defaultTags: {
            tags: {
                env: name,
                'managed-by': 'roadbed',
                organization: _fleet.ORGANIZATION,
                stage
            }
        }
    });
    (0, _l1fleetworkload.createWorkload)(place, (0, _l1fleetidentity.createIdentity)(place));
    (0, _l1fleetdashboard.createDashboard)(place);
    (0, _l1fleetobjectives.createObjectives)(place);
}
function stackOf(id, environment) {
    const stack = new _cdktf.TerraformStack(app, id);
    const backend = new _cdktf.S3Backend(stack, {
        bucket: _fleet.STATE_BUCKET,
        key: `${id}/terraform.tfstate`,
        region: _fleet.REGION,
        encrypt: true
    });
    backend.addOverride('use_lockfile', true);
    stack.addOverride('terraform.required_version', '>= 1.10.0');
    new _provider.AwsProvider(stack, 'aws', {
        region: _fleet.REGION,
        allowedAccountIds: [
            environment.account
        ],
        defaultTags: [
            {
                tags: (0, _l1fleetwords.commonTags)(environment)
            }
        ]
    });
    new _provider2.KubernetesProvider(stack, 'kubernetes', {
        host: _fleet.CLUSTER_ENDPOINT,
        clusterCaCertificate: _cdktf.Fn.base64decode(_fleet.CLUSTER_CA),
        exec: [
            {
                apiVersion: 'client.authentication.k8s.io/v1beta1',
                command: 'aws',
                args: [
                    'eks',
                    'get-token',
                    '--cluster-name',
                    environment.name,
                    '--region',
                    _fleet.REGION
                ]
            }
        ]
    });
    return stack;
}
