/** The objectives that both programs build: two for each service, of every backend that its environment has. */ "use strict";
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
    get AWS () {
        return AWS;
    },
    get CHANNELS () {
        return CHANNELS;
    },
    get CLUSTER_CA () {
        return CLUSTER_CA;
    },
    get DATADOG_SITE () {
        return DATADOG_SITE;
    },
    get GOOGLE () {
        return GOOGLE;
    },
    get GRAFANA () {
        return GRAFANA;
    },
    get ORGANIZATION () {
        return ORGANIZATION;
    },
    get PAGE () {
        return PAGE;
    },
    get POLICIES () {
        return POLICIES;
    },
    get RUNBOOK () {
        return RUNBOOK;
    },
    get STATE_BUCKET () {
        return STATE_BUCKET;
    },
    get STATE_REGION () {
        return STATE_REGION;
    },
    get TEAM () {
        return TEAM;
    },
    get TICKET () {
        return TICKET;
    },
    get TOPICS () {
        return TOPICS;
    },
    get objectivesOf () {
        return objectivesOf;
    },
    get placeOf () {
        return placeOf;
    }
});
const ORGANIZATION = 'acme';
const TEAM = 'payments';
const RUNBOOK = 'https://runbooks.acme.example/slos';
const POLICIES = 'https://slo.acme.example/policies';
const PAGE = 'acme-primary';
const TICKET = 'acme-tickets';
const STATE_BUCKET = 'acme-terraform-state';
const STATE_REGION = 'eu-west-1';
const DATADOG_SITE = 'datadoghq.eu';
const GRAFANA = {
    namespace: 'monitoring',
    url: 'https://grafana.acme.example'
};
const TOPICS = {
    page: 'arn:aws:sns:eu-west-1:333333333333:page',
    ticket: 'arn:aws:sns:eu-west-1:333333333333:ticket'
};
const CHANNELS = {
    page: 'projects/acme-prod-de/notificationChannels/1',
    ticket: 'projects/acme-prod-de/notificationChannels/2'
};
const CLUSTER_CA = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t';
const AWS = {
    name: 'prod',
    account: '333333333333',
    region: 'eu-west-1',
    clusterEndpoint: 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com'
};
const GOOGLE = {
    name: 'prod-de',
    project: 'acme-prod-de',
    region: 'europe-west3',
    clusterEndpoint: 'https://192.0.2.10'
};
const PLACES = [
    {
        cloud: 'aws',
        backends: [
            'datadog',
            'prometheus',
            'cloudwatch'
        ]
    },
    {
        cloud: 'aws',
        backends: [
            'prometheus',
            'cloudwatch',
            'datadog'
        ]
    },
    {
        cloud: 'aws',
        backends: [
            'cloudwatch',
            'datadog',
            'prometheus'
        ]
    },
    {
        cloud: 'google',
        backends: [
            'google',
            'datadog',
            'prometheus'
        ]
    }
];
function placeOf(index) {
    return PLACES[index % 4];
}
function objectivesOf(service) {
    const dimensions = {
        Service: service
    };
    const google = `metric.type="custom.googleapis.com/jobs" resource.type="k8s_container" metric.labels.service="${service}"`;
    return [
        {
            name: 'done',
            target: 99.9,
            description: `jobs of ${service} that end well`,
            prometheus: {
                bad: `sum(rate(jobs_total{service="${service}",state="failed"}[$window]))`,
                total: `sum(rate(jobs_total{service="${service}"}[$window]))`
            },
            datadog: {
                good: `sum:jobs.done{service:${service}}.as_count()`,
                total: `sum:jobs.all{service:${service}}.as_count()`
            },
            google: {
                good: `${google} metric.labels.state="done"`,
                total: google
            },
            cloudwatch: {
                bad: {
                    namespace: 'Jobs',
                    metricName: 'Failed',
                    dimensions
                },
                total: {
                    namespace: 'Jobs',
                    metricName: 'All',
                    dimensions
                }
            }
        },
        {
            name: 'exact',
            target: 99,
            description: `entries of ${service} that agree with the ledger`,
            prometheus: {
                bad: `sum(rate(entries_total{service="${service}",agrees="no"}[$window]))`,
                total: `sum(rate(entries_total{service="${service}"}[$window]))`
            },
            datadog: {
                good: `sum:entries.exact{service:${service}}.as_count()`,
                total: `sum:entries.all{service:${service}}.as_count()`
            },
            google: {
                good: `metric.type="custom.googleapis.com/entries" metric.labels.service="${service}" metric.labels.agrees="yes"`,
                total: `metric.type="custom.googleapis.com/entries" metric.labels.service="${service}"`
            },
            cloudwatch: {
                bad: {
                    namespace: 'Ledger',
                    metricName: 'Wrong',
                    dimensions
                },
                total: {
                    namespace: 'Ledger',
                    metricName: 'Entries',
                    dimensions
                }
            }
        }
    ];
}
