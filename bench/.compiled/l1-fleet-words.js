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
    get CLOUD_ENDPOINTS () {
        return CLOUD_ENDPOINTS;
    },
    get DATABASES () {
        return DATABASES;
    },
    get NAMES_AND_IDENTITY () {
        return NAMES_AND_IDENTITY;
    },
    get OVER_TLS () {
        return OVER_TLS;
    },
    get RESTRICTED_CONTAINER () {
        return RESTRICTED_CONTAINER;
    },
    get RESTRICTED_POD () {
        return RESTRICTED_POD;
    },
    get bucketOf () {
        return bucketOf;
    },
    get commonTags () {
        return commonTags;
    },
    get databaseOf () {
        return databaseOf;
    },
    get keyOf () {
        return keyOf;
    },
    get metadataOf () {
        return metadataOf;
    },
    get parameterOf () {
        return parameterOf;
    },
    get podLabelsOf () {
        return podLabelsOf;
    },
    get queueOf () {
        return queueOf;
    },
    get selectorOf () {
        return selectorOf;
    },
    get sha () {
        return sha;
    },
    get tagsOf () {
        return tagsOf;
    },
    get trustOf () {
        return trustOf;
    },
    get userOf () {
        return userOf;
    }
});
const _nodecrypto = require("node:crypto");
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
const commonTags = ({ name, stage })=>({
        environment: name,
        'managed-by': 'roadbed',
        organization: _fleet.ORGANIZATION,
        stage
    });
const tagsOf = (place, component)=>({
        ...commonTags(place),
        component,
        'data-classification': 'internal',
        'roadbed:construct': 'PavedService',
        'roadbed:version': '1.0',
        service: place.service,
        team: _fleet.TEAM,
        tier: '2'
    });
const selectorOf = ({ service }, component = 'web')=>({
        'app.kubernetes.io/component': component,
        'app.kubernetes.io/name': service
    });
const podLabelsOf = (place, component = 'web')=>({
        ...selectorOf(place, component),
        'app.kubernetes.io/managed-by': 'roadbed',
        'roadbed.dev/data-classification': 'internal',
        'roadbed.dev/environment': place.name,
        'roadbed.dev/organization': _fleet.ORGANIZATION,
        'roadbed.dev/stage': place.stage,
        'roadbed.dev/team': _fleet.TEAM,
        'roadbed.dev/tier': '2'
    });
const metadataOf = (place, name = place.service, component = 'web')=>({
        name,
        namespace: _fleet.TEAM,
        labels: {
            ...podLabelsOf(place, component),
            'roadbed.dev/construct': 'PavedService',
            'roadbed.dev/version': '1.0'
        }
    });
const sha = (text)=>(0, _nodecrypto.createHash)('sha256').update(text).digest('hex').slice(0, 8);
const keyOf = ({ name, service })=>`alias/${_fleet.ORGANIZATION}_${name}_${service}`;
const queueOf = ({ name, service })=>`${_fleet.ORGANIZATION}_${name}_${service}_receipts`;
const userOf = ({ service })=>`app_${service}`;
const parameterOf = ({ name, service }, what)=>`/${_fleet.ORGANIZATION}/${name}/${service}/orders/${what}`;
function bucketOf({ name, service, account }) {
    const parts = [
        _fleet.ORGANIZATION,
        name,
        service,
        'files'
    ];
    return `${parts.join('-')}-${sha([
        ...parts,
        account,
        _fleet.REGION
    ].join('/'))}`;
}
function databaseOf({ name, service }) {
    const parts = [
        _fleet.ORGANIZATION,
        name,
        service,
        'orders'
    ];
    return `${parts.join('-')}-${sha([
        ...parts,
        ...parts
    ].join('/'))}`;
}
const trustOf = ({ name, account }, serviceAccount)=>JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Sid: 'PodIdentity',
                Effect: 'Allow',
                Principal: {
                    Service: 'pods.eks.amazonaws.com'
                },
                Action: [
                    'sts:AssumeRole',
                    'sts:TagSession'
                ],
                Condition: {
                    StringEquals: {
                        'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${_fleet.REGION}:${account}:cluster/${name}`,
                        'aws:RequestTag/kubernetes-namespace': _fleet.TEAM,
                        'aws:RequestTag/kubernetes-service-account': serviceAccount
                    }
                }
            }
        ]
    });
const OVER_TLS = {
    Bool: {
        'aws:SecureTransport': 'true'
    }
};
const NAMES_AND_IDENTITY = [
    {
        to: [
            {
                namespaceSelector: {
                    matchLabels: {
                        'kubernetes.io/metadata.name': 'kube-system'
                    }
                },
                podSelector: {
                    matchLabels: {
                        'k8s-app': 'kube-dns'
                    }
                }
            },
            {
                ipBlock: {
                    cidr: '169.254.20.10/32'
                }
            }
        ],
        ports: [
            {
                port: '53',
                protocol: 'UDP'
            },
            {
                port: '53',
                protocol: 'TCP'
            }
        ]
    },
    {
        to: [
            {
                ipBlock: {
                    cidr: '169.254.170.23/32'
                }
            },
            {
                ipBlock: {
                    cidr: 'fd00:ec2::23/128'
                }
            }
        ],
        ports: [
            {
                port: '80',
                protocol: 'TCP'
            }
        ]
    }
];
const DATABASES = {
    to: [
        {
            ipBlock: {
                cidr: _fleet.DATA_RANGE
            }
        }
    ],
    ports: [
        {
            port: '5432',
            protocol: 'TCP'
        }
    ]
};
const CLOUD_ENDPOINTS = {
    to: [
        {
            ipBlock: {
                cidr: _fleet.ENDPOINT_RANGE
            }
        }
    ],
    ports: [
        {
            port: '443',
            protocol: 'TCP'
        }
    ]
};
const RESTRICTED_POD = {
    runAsNonRoot: true,
    runAsUser: '65532',
    runAsGroup: '65532',
    fsGroup: '65532',
    seccompProfile: {
        type: 'RuntimeDefault'
    }
};
const RESTRICTED_CONTAINER = {
    allowPrivilegeEscalation: false,
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    capabilities: {
        drop: [
            'ALL'
        ]
    },
    seccompProfile: {
        type: 'RuntimeDefault'
    }
};
