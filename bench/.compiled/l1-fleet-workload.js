"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createWorkload", {
    enumerable: true,
    get: function() {
        return createWorkload;
    }
});
const _configmapv1 = require("@cdktf/provider-kubernetes/lib/config-map-v1");
const _datakubernetesresource = require("@cdktf/provider-kubernetes/lib/data-kubernetes-resource");
const _deploymentv1 = require("@cdktf/provider-kubernetes/lib/deployment-v1");
const _horizontalpodautoscalerv2 = require("@cdktf/provider-kubernetes/lib/horizontal-pod-autoscaler-v2");
const _networkpolicyv1 = require("@cdktf/provider-kubernetes/lib/network-policy-v1");
const _poddisruptionbudgetv1 = require("@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1");
const _servicev1 = require("@cdktf/provider-kubernetes/lib/service-v1");
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
function createWorkload(place, identity) {
    const { stack, name, service, account, replicas } = place;
    const version = _fleet.IMAGE.split('@sha256:')[1]?.slice(0, 12) ?? '';
    const bucket = (0, _l1fleetwords.bucketOf)(place);
    const data = {
        FILES_BUCKET_NAME: bucket,
        FILES_BUCKET_URL: `s3://${bucket}`,
        LOG_LEVEL: 'info',
        RECEIPTS_QUEUE_URL: `https://sqs.${_fleet.REGION}.amazonaws.com/${account}/${(0, _l1fleetwords.queueOf)(place)}`,
        REGION: _fleet.REGION
    };
    const hash = (0, _l1fleetwords.sha)(JSON.stringify(Object.entries(data)));
    const config = new _configmapv1.ConfigMapV1(stack, 'config', {
        data,
        immutable: true,
        lifecycle: {
            createBeforeDestroy: true
        },
        metadata: (0, _l1fleetwords.metadataOf)(place, `${service}-config-${hash}`)
    });
    const ingress = new _networkpolicyv1.NetworkPolicyV1(stack, 'ingress', {
        metadata: (0, _l1fleetwords.metadataOf)(place, `${service}-ingress`),
        spec: {
            ingress: [
                {
                    from: [
                        {
                            namespaceSelector: {
                                matchLabels: {
                                    'roadbed.dev/environment': name
                                }
                            },
                            podSelector: {
                                matchLabels: {
                                    'app.kubernetes.io/name': 'front'
                                }
                            }
                        }
                    ],
                    ports: [
                        {
                            port: '8080',
                            protocol: 'TCP'
                        }
                    ]
                }
            ],
            podSelector: {
                matchLabels: (0, _l1fleetwords.selectorOf)(place)
            },
            policyTypes: [
                'Ingress'
            ]
        }
    });
    const egress = new _networkpolicyv1.NetworkPolicyV1(stack, 'egress', {
        metadata: (0, _l1fleetwords.metadataOf)(place, `${service}-egress`),
        spec: {
            egress: [
                ..._l1fleetwords.NAMES_AND_IDENTITY,
                _l1fleetwords.CLOUD_ENDPOINTS,
                _l1fleetwords.DATABASES,
                {
                    to: [
                        {
                            namespaceSelector: {
                                matchLabels: {
                                    'roadbed.dev/environment': name
                                }
                            },
                            podSelector: {
                                matchLabels: {
                                    'app.kubernetes.io/name': 'back'
                                }
                            }
                        }
                    ]
                }
            ],
            podSelector: {
                matchLabels: (0, _l1fleetwords.selectorOf)(place)
            },
            policyTypes: [
                'Egress'
            ]
        }
    });
    const deployment = new _deploymentv1.DeploymentV1(stack, 'deployment', {
        dependsOn: [
            ...identity.resources,
            ingress,
            egress
        ],
        lifecycle: {
            ignoreChanges: [
                'spec[0].replicas'
            ]
        },
        metadata: {
            annotations: {
                'roadbed.dev/on-call': `pagerduty:${_fleet.PAGE}`,
                'roadbed.dev/runbook': _fleet.RUNBOOK
            },
            ...(0, _l1fleetwords.metadataOf)(place)
        },
        spec: {
            progressDeadlineSeconds: 600,
            replicas: `${replicas.min}`,
            selector: {
                matchLabels: (0, _l1fleetwords.selectorOf)(place)
            },
            strategy: {
                rollingUpdate: {
                    maxSurge: '25%',
                    maxUnavailable: '0'
                },
                type: 'RollingUpdate'
            },
            template: {
                metadata: {
                    labels: {
                        ...(0, _l1fleetwords.podLabelsOf)(place),
                        'tags.datadoghq.com/env': name,
                        'tags.datadoghq.com/service': service,
                        'tags.datadoghq.com/version': version
                    }
                },
                spec: {
                    automountServiceAccountToken: false,
                    container: [
                        {
                            env: [
                                {
                                    name: 'DD_ENV',
                                    value: name
                                },
                                {
                                    name: 'DD_SERVICE',
                                    value: service
                                },
                                {
                                    name: 'DD_VERSION',
                                    value: version
                                },
                                {
                                    name: 'ORDERS_HOST',
                                    value: identity.databaseHost
                                },
                                {
                                    name: 'ORDERS_PORT',
                                    value: '5432'
                                },
                                {
                                    name: 'ORDERS_DATABASE',
                                    value: 'orders'
                                },
                                {
                                    name: 'ORDERS_USER',
                                    value: (0, _l1fleetwords.userOf)(place)
                                },
                                {
                                    name: 'ORDERS_SSLMODE',
                                    value: 'verify-full'
                                }
                            ],
                            envFrom: [
                                {
                                    configMapRef: {
                                        name: config.metadata.name
                                    }
                                }
                            ],
                            image: _fleet.IMAGE,
                            name: service,
                            port: [
                                {
                                    containerPort: 8080,
                                    name: 'http',
                                    protocol: 'TCP'
                                }
                            ],
                            readinessProbe: {
                                failureThreshold: 3,
                                periodSeconds: 5,
                                tcpSocket: [
                                    {
                                        port: 'http'
                                    }
                                ],
                                timeoutSeconds: 2
                            },
                            resources: {
                                limits: {
                                    memory: '512Mi'
                                },
                                requests: {
                                    cpu: '250m',
                                    memory: '512Mi'
                                }
                            },
                            securityContext: _l1fleetwords.RESTRICTED_CONTAINER,
                            startupProbe: {
                                failureThreshold: 60,
                                periodSeconds: 5,
                                tcpSocket: [
                                    {
                                        port: 'http'
                                    }
                                ],
                                timeoutSeconds: 2
                            },
                            volumeMount: [
                                {
                                    mountPath: '/tmp',
                                    name: 'tmp'
                                }
                            ]
                        }
                    ],
                    enableServiceLinks: false,
                    securityContext: _l1fleetwords.RESTRICTED_POD,
                    serviceAccountName: identity.serviceAccountName,
                    terminationGracePeriodSeconds: 30,
                    topologySpreadConstraint: [
                        'topology.kubernetes.io/zone',
                        'kubernetes.io/hostname'
                    ].map((topologyKey)=>({
                            topologyKey,
                            maxSkew: 1,
                            whenUnsatisfiable: 'ScheduleAnyway',
                            matchLabelKeys: [
                                'pod-template-hash'
                            ],
                            labelSelector: [
                                {
                                    matchLabels: (0, _l1fleetwords.selectorOf)(place)
                                }
                            ]
                        })),
                    volume: [
                        {
                            emptyDir: {
                                sizeLimit: '1Gi'
                            },
                            name: 'tmp'
                        }
                    ]
                }
            }
        },
        timeouts: {
            create: '30m',
            update: '30m'
        },
        waitForRollout: true
    });
    new _datakubernetesresource.DataKubernetesResource(stack, 'rollout', {
        apiVersion: 'apps/v1',
        dependsOn: [
            deployment
        ],
        kind: 'Deployment',
        lifecycle: {
            postcondition: [
                {
                    condition: '${anytrue([for each in try(self.object.status.conditions, []) : each.type == "Progressing" && each.reason == "NewReplicaSetAvailable"])}',
                    errorMessage: `The last rollout of ${service} in ${name} is not complete: some of its replicas are not of the newest revision, or not available. See: kubectl -n ${_fleet.TEAM} rollout status deployment/${service}. Mend it by a change of the service (back to the former image, say), which Terraform applies as ever; a plan without one stays red until the rollout has completed.`
                }
            ]
        },
        metadata: {
            name: service,
            namespace: _fleet.TEAM
        }
    });
    new _servicev1.ServiceV1(stack, 'service', {
        metadata: (0, _l1fleetwords.metadataOf)(place),
        spec: {
            port: [
                {
                    appProtocol: 'http',
                    name: 'http',
                    port: 80,
                    targetPort: 'http'
                }
            ],
            selector: (0, _l1fleetwords.selectorOf)(place),
            type: 'ClusterIP'
        }
    });
    new _horizontalpodautoscalerv2.HorizontalPodAutoscalerV2(stack, 'autoscaler', {
        metadata: (0, _l1fleetwords.metadataOf)(place),
        spec: {
            behavior: {
                scaleDown: [
                    {
                        policy: [
                            {
                                periodSeconds: 60,
                                type: 'Percent',
                                value: 10
                            },
                            {
                                periodSeconds: 60,
                                type: 'Pods',
                                value: 1
                            }
                        ],
                        selectPolicy: 'Max',
                        stabilizationWindowSeconds: 300
                    }
                ],
                scaleUp: [
                    {
                        policy: [
                            {
                                periodSeconds: 15,
                                type: 'Percent',
                                value: 100
                            },
                            {
                                periodSeconds: 15,
                                type: 'Pods',
                                value: 4
                            }
                        ],
                        selectPolicy: 'Max',
                        stabilizationWindowSeconds: 0
                    }
                ]
            },
            maxReplicas: replicas.max,
            metric: [
                {
                    resource: {
                        name: 'cpu',
                        target: {
                            averageUtilization: 70,
                            type: 'Utilization'
                        }
                    },
                    type: 'Resource'
                }
            ],
            minReplicas: replicas.min,
            scaleTargetRef: {
                apiVersion: 'apps/v1',
                kind: 'Deployment',
                name: service
            }
        }
    });
    if (replicas.min > 1) {
        new _poddisruptionbudgetv1.PodDisruptionBudgetV1(stack, 'disruption-budget', {
            metadata: (0, _l1fleetwords.metadataOf)(place),
            spec: {
                maxUnavailable: '25%',
                selector: {
                    matchLabels: (0, _l1fleetwords.selectorOf)(place)
                }
            }
        });
    }
}
