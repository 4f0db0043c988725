"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createIdentity", {
    enumerable: true,
    get: function() {
        return createIdentity;
    }
});
const _dataawskmsalias = require("@cdktf/provider-aws/lib/data-aws-kms-alias");
const _dataawsssmparameter = require("@cdktf/provider-aws/lib/data-aws-ssm-parameter");
const _ekspodidentityassociation = require("@cdktf/provider-aws/lib/eks-pod-identity-association");
const _iamrole = require("@cdktf/provider-aws/lib/iam-role");
const _iamrolepolicy = require("@cdktf/provider-aws/lib/iam-role-policy");
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
function createIdentity(place) {
    const { stack, name, service, account } = place;
    const bucket = `arn:aws:s3:::${(0, _l1fleetwords.bucketOf)(place)}`;
    const queue = `arn:aws:sqs:${_fleet.REGION}:${account}:${(0, _l1fleetwords.queueOf)(place)}`;
    const key = new _dataawskmsalias.DataAwsKmsAlias(stack, 'key', {
        name: (0, _l1fleetwords.keyOf)(place)
    });
    const host = new _dataawsssmparameter.DataAwsSsmParameter(stack, 'host', {
        name: (0, _l1fleetwords.parameterOf)(place, 'host')
    });
    const resourceId = new _dataawsssmparameter.DataAwsSsmParameter(stack, 'resource-id', {
        name: (0, _l1fleetwords.parameterOf)(place, 'resource-id')
    });
    const role = new _iamrole.IamRole(stack, 'role', {
        assumeRolePolicy: (0, _l1fleetwords.trustOf)(place, service),
        description: `Identity of service ${service} of team ${_fleet.TEAM} in ${name}`,
        name: `${_fleet.ORGANIZATION}.${name}.${service}`,
        tags: (0, _l1fleetwords.tagsOf)(place, 'web')
    });
    const serviceAccount = new _serviceaccountv1.ServiceAccountV1(stack, 'account', {
        automountServiceAccountToken: false,
        metadata: (0, _l1fleetwords.metadataOf)(place)
    });
    const podIdentity = new _ekspodidentityassociation.EksPodIdentityAssociation(stack, 'identity', {
        clusterName: name,
        namespace: _fleet.TEAM,
        roleArn: role.arn,
        serviceAccount: serviceAccount.metadata.name,
        tags: (0, _l1fleetwords.tagsOf)(place, 'web')
    });
    const grants = new _iamrolepolicy.IamRolePolicy(stack, 'grants', {
        name: 'dependencies',
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Action: [
                        's3:ListBucket'
                    ],
                    Resource: [
                        bucket
                    ],
                    Condition: _l1fleetwords.OVER_TLS
                },
                {
                    Effect: 'Allow',
                    Action: [
                        's3:GetObject',
                        's3:PutObject',
                        's3:AbortMultipartUpload',
                        's3:ListMultipartUploadParts',
                        's3:DeleteObject'
                    ],
                    Resource: [
                        `${bucket}/*`
                    ],
                    Condition: _l1fleetwords.OVER_TLS
                },
                {
                    Effect: 'Allow',
                    Action: [
                        'kms:Decrypt',
                        'kms:GenerateDataKey'
                    ],
                    Resource: key.targetKeyArn,
                    Condition: {
                        StringEquals: {
                            'kms:ViaService': `s3.${_fleet.REGION}.amazonaws.com`,
                            'kms:EncryptionContext:aws:s3:arn': bucket
                        }
                    }
                },
                {
                    Effect: 'Allow',
                    Action: [
                        'sqs:ChangeMessageVisibility',
                        'sqs:DeleteMessage',
                        'sqs:GetQueueAttributes',
                        'sqs:GetQueueUrl',
                        'sqs:ReceiveMessage',
                        'sqs:SendMessage'
                    ],
                    Resource: [
                        queue
                    ],
                    Condition: _l1fleetwords.OVER_TLS
                },
                {
                    Effect: 'Allow',
                    Action: [
                        'kms:Decrypt',
                        'kms:GenerateDataKey'
                    ],
                    Resource: key.targetKeyArn,
                    Condition: {
                        StringEquals: {
                            'kms:ViaService': `sqs.${_fleet.REGION}.amazonaws.com`,
                            'kms:EncryptionContext:aws:sqs:arn': queue
                        }
                    }
                },
                {
                    Effect: 'Allow',
                    Action: [
                        'rds-db:connect'
                    ],
                    Resource: [
                        `arn:aws:rds-db:${_fleet.REGION}:${account}:dbuser:${resourceId.insecureValue}/${(0, _l1fleetwords.userOf)(place)}`
                    ]
                }
            ]
        }),
        role: role.name
    });
    return {
        serviceAccountName: serviceAccount.metadata.name,
        databaseHost: host.insecureValue,
        resources: [
            role,
            serviceAccount,
            podIdentity,
            grants
        ]
    };
}
