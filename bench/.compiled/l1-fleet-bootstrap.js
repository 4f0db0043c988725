"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createBootstrapJob", {
    enumerable: true,
    get: function() {
        return createBootstrapJob;
    }
});
const _ekspodidentityassociation = require("@cdktf/provider-aws/lib/eks-pod-identity-association");
const _iamrole = require("@cdktf/provider-aws/lib/iam-role");
const _iamrolepolicy = require("@cdktf/provider-aws/lib/iam-role-policy");
const _configmapv1 = require("@cdktf/provider-kubernetes/lib/config-map-v1");
const _jobv1 = require("@cdktf/provider-kubernetes/lib/job-v1");
const _networkpolicyv1 = require("@cdktf/provider-kubernetes/lib/network-policy-v1");
const _serviceaccountv1 = require("@cdktf/provider-kubernetes/lib/service-account-v1");
const _fleet = /*#__PURE__*/ _interop_require_wildcard(require("./fleet"));
const _l1fleetwords = require("./l1-fleet-words");
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
const COMPONENT = 'orders-bootstrap';
const SCRIPT = `set -eu
secret=$(aws secretsmanager get-secret-value --secret-id "$MASTER_SECRET" --query SecretString --output text)
PGUSER=$(printf %s "$secret" | jq -r .username)
PGPASSWORD=$(printf %s "$secret" | jq -r .password)
export PGUSER PGPASSWORD
exec psql --no-psqlrc --set ON_ERROR_STOP=1 --file /bootstrap/bootstrap.sql
`;
function nameOf(service, ...content) {
    const parts = [
        service,
        'orders',
        'bootstrap'
    ];
    return `${parts.join('-')}-${(0, _l1fleetwords.sha)([
        ...parts,
        ...content
    ].join('/'))}`;
}
function sqlOf(user) {
    return `SELECT 'CREATE ROLE "${user}" LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${user}') \\gexec
GRANT rds_iam TO "${user}";
REVOKE ALL ON DATABASE "orders" FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE "orders" TO "${user}";
GRANT USAGE, CREATE ON SCHEMA public TO "${user}";
`;
}
function createBootstrapJob(place, { cluster, instance, key }) {
    const { stack, name, service } = place;
    const bootstrap = nameOf(service);
    const masterSecret = cluster.masterUserSecret.get(0).secretArn;
    const sql = sqlOf((0, _l1fleetwords.userOf)(place));
    const job = nameOf(service, (0, _l1fleetwords.sha)([
        _fleet.BOOTSTRAP_IMAGE,
        sql,
        SCRIPT
    ].join()));
    const bootstrapRole = new _iamrole.IamRole(stack, 'bootstrap-role', {
        assumeRolePolicy: (0, _l1fleetwords.trustOf)(place, bootstrap),
        description: `Makes the user of service ${service} in its database in ${name}`,
        name: `${_fleet.ORGANIZATION}.${name}.${service}.orders.bootstrap`,
        tags: (0, _l1fleetwords.tagsOf)(place, 'web')
    });
    const serviceAccount = new _serviceaccountv1.ServiceAccountV1(stack, 'bootstrap-account', {
        automountServiceAccountToken: false,
        metadata: (0, _l1fleetwords.metadataOf)(place, bootstrap, COMPONENT)
    });
    const podIdentity = new _ekspodidentityassociation.EksPodIdentityAssociation(stack, 'bootstrap-identity', {
        clusterName: name,
        namespace: _fleet.TEAM,
        roleArn: bootstrapRole.arn,
        serviceAccount: serviceAccount.metadata.name,
        tags: (0, _l1fleetwords.tagsOf)(place, 'web')
    });
    const masterCredential = new _iamrolepolicy.IamRolePolicy(stack, 'bootstrap-policy', {
        name: 'master-credential',
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Action: [
                        'secretsmanager:GetSecretValue'
                    ],
                    Resource: [
                        masterSecret
                    ],
                    Condition: _l1fleetwords.OVER_TLS
                },
                {
                    Effect: 'Allow',
                    Action: [
                        'kms:Decrypt'
                    ],
                    Resource: [
                        key.arn
                    ],
                    Condition: {
                        StringEquals: {
                            'kms:ViaService': `secretsmanager.${_fleet.REGION}.amazonaws.com`
                        }
                    }
                }
            ]
        }),
        role: bootstrapRole.name
    });
    const network = new _networkpolicyv1.NetworkPolicyV1(stack, 'bootstrap-network', {
        metadata: (0, _l1fleetwords.metadataOf)(place, bootstrap, COMPONENT),
        spec: {
            egress: [
                ..._l1fleetwords.NAMES_AND_IDENTITY,
                _l1fleetwords.DATABASES,
                _l1fleetwords.CLOUD_ENDPOINTS
            ],
            podSelector: {
                matchLabels: (0, _l1fleetwords.selectorOf)(place, COMPONENT)
            },
            policyTypes: [
                'Ingress',
                'Egress'
            ]
        }
    });
    const script = new _configmapv1.ConfigMapV1(stack, 'bootstrap-script', {
        data: {
            'bootstrap.sh': SCRIPT,
            'bootstrap.sql': sql
        },
        immutable: true,
        lifecycle: {
            createBeforeDestroy: true
        },
        metadata: (0, _l1fleetwords.metadataOf)(place, job, COMPONENT)
    });
    new _jobv1.JobV1(stack, 'bootstrap', {
        dependsOn: [
            network,
            instance,
            masterCredential,
            podIdentity
        ],
        metadata: (0, _l1fleetwords.metadataOf)(place, job, COMPONENT),
        spec: {
            activeDeadlineSeconds: 600,
            backoffLimit: 6,
            template: {
                metadata: {
                    labels: (0, _l1fleetwords.podLabelsOf)(place, COMPONENT)
                },
                spec: {
                    automountServiceAccountToken: false,
                    container: [
                        {
                            command: [
                                '/bin/sh',
                                '/bootstrap/bootstrap.sh'
                            ],
                            env: [
                                {
                                    name: 'HOME',
                                    value: '/tmp'
                                },
                                {
                                    name: 'PGPORT',
                                    value: '5432'
                                },
                                {
                                    name: 'PGDATABASE',
                                    value: 'orders'
                                },
                                {
                                    name: 'MASTER_SECRET',
                                    value: masterSecret
                                },
                                {
                                    name: 'PGHOST',
                                    value: cluster.endpoint
                                },
                                {
                                    name: 'PGSSLMODE',
                                    value: 'verify-full'
                                }
                            ],
                            image: _fleet.BOOTSTRAP_IMAGE,
                            name: 'bootstrap',
                            resources: {
                                limits: {
                                    memory: '256Mi'
                                },
                                requests: {
                                    cpu: '100m',
                                    memory: '256Mi'
                                }
                            },
                            securityContext: _l1fleetwords.RESTRICTED_CONTAINER,
                            volumeMount: [
                                {
                                    mountPath: '/tmp',
                                    name: 'tmp'
                                },
                                {
                                    mountPath: '/bootstrap',
                                    name: 'bootstrap',
                                    readOnly: true
                                }
                            ]
                        }
                    ],
                    enableServiceLinks: false,
                    restartPolicy: 'Never',
                    securityContext: _l1fleetwords.RESTRICTED_POD,
                    serviceAccountName: serviceAccount.metadata.name,
                    volume: [
                        {
                            emptyDir: {
                                sizeLimit: '64Mi'
                            },
                            name: 'tmp'
                        },
                        {
                            configMap: {
                                name: script.metadata.name
                            },
                            name: 'bootstrap'
                        }
                    ]
                }
            }
        },
        timeouts: {
            create: '15m',
            update: '15m'
        },
        waitForCompletion: true
    });
}
