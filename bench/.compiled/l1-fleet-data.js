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
    get createBucket () {
        return createBucket;
    },
    get createKey () {
        return createKey;
    },
    get createQueue () {
        return createQueue;
    }
});
const _kmsalias = require("@cdktf/provider-aws/lib/kms-alias");
const _kmskey = require("@cdktf/provider-aws/lib/kms-key");
const _s3bucket = require("@cdktf/provider-aws/lib/s3-bucket");
const _s3bucketlifecycleconfiguration = require("@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration");
const _s3bucketownershipcontrols = require("@cdktf/provider-aws/lib/s3-bucket-ownership-controls");
const _s3bucketpolicy = require("@cdktf/provider-aws/lib/s3-bucket-policy");
const _s3bucketpublicaccessblock = require("@cdktf/provider-aws/lib/s3-bucket-public-access-block");
const _s3bucketserversideencryptionconfiguration = require("@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration");
const _s3bucketversioning = require("@cdktf/provider-aws/lib/s3-bucket-versioning");
const _sqsqueue = require("@cdktf/provider-aws/lib/sqs-queue");
const _sqsqueuepolicy = require("@cdktf/provider-aws/lib/sqs-queue-policy");
const _sqsqueueredriveallowpolicy = require("@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy");
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
function createKey(place) {
    const { stack, name, service, account, data } = place;
    const key = new _kmskey.KmsKey(stack, 'key', {
        deletionWindowInDays: data.keyWindow,
        description: `Data of service ${service} of team ${_fleet.TEAM} in ${name}`,
        enableKeyRotation: true,
        lifecycle: {
            preventDestroy: data.isKept
        },
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Sid: 'ByIam',
                    Effect: 'Allow',
                    Principal: {
                        AWS: `arn:aws:iam::${account}:root`
                    },
                    Action: 'kms:*',
                    Resource: '*'
                }
            ]
        }),
        tags: (0, _l1fleetwords.tagsOf)(place, 'key')
    });
    new _kmsalias.KmsAlias(stack, 'key-alias', {
        name: (0, _l1fleetwords.keyOf)(place),
        targetKeyId: key.keyId
    });
    return key;
}
function createBucket(place, key) {
    const { stack, data } = place;
    const bucket = new _s3bucket.S3Bucket(stack, 'bucket', {
        bucket: (0, _l1fleetwords.bucketOf)(place),
        forceDestroy: false,
        lifecycle: {
            preventDestroy: data.isKept
        },
        tags: (0, _l1fleetwords.tagsOf)(place, 'files')
    });
    new _s3bucketownershipcontrols.S3BucketOwnershipControls(stack, 'bucket-ownership', {
        bucket: bucket.id,
        rule: {
            objectOwnership: 'BucketOwnerEnforced'
        }
    });
    const publicAccess = new _s3bucketpublicaccessblock.S3BucketPublicAccessBlock(stack, 'bucket-public-access', {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        bucket: bucket.id,
        ignorePublicAcls: true,
        restrictPublicBuckets: true
    });
    new _s3bucketserversideencryptionconfiguration.S3BucketServerSideEncryptionConfigurationA(stack, 'bucket-encryption', {
        bucket: bucket.id,
        rule: [
            {
                applyServerSideEncryptionByDefault: {
                    kmsMasterKeyId: key.arn,
                    sseAlgorithm: 'aws:kms'
                },
                bucketKeyEnabled: true
            }
        ]
    });
    const versioning = new _s3bucketversioning.S3BucketVersioningA(stack, 'bucket-versioning', {
        bucket: bucket.id,
        versioningConfiguration: {
            status: 'Enabled'
        }
    });
    new _s3bucketlifecycleconfiguration.S3BucketLifecycleConfiguration(stack, 'bucket-lifecycle', {
        bucket: bucket.id,
        dependsOn: [
            versioning
        ],
        rule: [
            {
                abortIncompleteMultipartUpload: [
                    {
                        daysAfterInitiation: 7
                    }
                ],
                filter: [
                    {
                        prefix: ''
                    }
                ],
                id: 'keep',
                noncurrentVersionExpiration: [
                    {
                        noncurrentDays: data.versionDays
                    }
                ],
                status: 'Enabled'
            }
        ]
    });
    new _s3bucketpolicy.S3BucketPolicy(stack, 'bucket-policy', {
        bucket: bucket.id,
        dependsOn: [
            publicAccess
        ],
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Sid: 'TlsOnly',
                    Effect: 'Deny',
                    Principal: '*',
                    Action: 's3:*',
                    Resource: [
                        bucket.arn,
                        `${bucket.arn}/*`
                    ],
                    Condition: {
                        Bool: {
                            'aws:SecureTransport': 'false'
                        }
                    }
                }
            ]
        })
    });
}
function createQueue(place, key) {
    const { stack, data } = place;
    const deadLetters = new _sqsqueue.SqsQueue(stack, 'dead-letters', {
        kmsDataKeyReusePeriodSeconds: 300,
        kmsMasterKeyId: key.arn,
        lifecycle: {
            preventDestroy: data.isKept
        },
        messageRetentionSeconds: 1209600,
        name: `${(0, _l1fleetwords.queueOf)(place)}_dead-letters`,
        receiveWaitTimeSeconds: 20,
        tags: (0, _l1fleetwords.tagsOf)(place, 'receipts'),
        visibilityTimeoutSeconds: 60
    });
    const queue = new _sqsqueue.SqsQueue(stack, 'queue', {
        kmsDataKeyReusePeriodSeconds: 300,
        kmsMasterKeyId: key.arn,
        lifecycle: {
            preventDestroy: data.isKept
        },
        messageRetentionSeconds: data.messageSeconds,
        name: (0, _l1fleetwords.queueOf)(place),
        receiveWaitTimeSeconds: 20,
        redrivePolicy: JSON.stringify({
            deadLetterTargetArn: deadLetters.arn,
            maxReceiveCount: 5
        }),
        tags: (0, _l1fleetwords.tagsOf)(place, 'receipts'),
        visibilityTimeoutSeconds: 60
    });
    tlsOnly(stack, 'dead-letters-policy', deadLetters);
    tlsOnly(stack, 'queue-policy', queue);
    new _sqsqueueredriveallowpolicy.SqsQueueRedriveAllowPolicy(stack, 'redrive-allow', {
        queueUrl: deadLetters.id,
        redriveAllowPolicy: JSON.stringify({
            redrivePermission: 'byQueue',
            sourceQueueArns: [
                queue.arn
            ]
        })
    });
}
function tlsOnly(stack, id, { arn, id: queueUrl }) {
    new _sqsqueuepolicy.SqsQueuePolicy(stack, id, {
        queueUrl,
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Sid: 'TlsOnly',
                    Effect: 'Deny',
                    Principal: '*',
                    Action: 'sqs:*',
                    Resource: arn,
                    Condition: {
                        Bool: {
                            'aws:SecureTransport': 'false'
                        }
                    }
                }
            ]
        })
    });
}
