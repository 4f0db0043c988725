/** The fleet that both programs build: services of one tier, each in three environments. */ "use strict";
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
    get BOOTSTRAP_IMAGE () {
        return BOOTSTRAP_IMAGE;
    },
    get CLUSTER_CA () {
        return CLUSTER_CA;
    },
    get CLUSTER_ENDPOINT () {
        return CLUSTER_ENDPOINT;
    },
    get CONFIG () {
        return CONFIG;
    },
    get DATADOG_SITE () {
        return DATADOG_SITE;
    },
    get DATA_RANGE () {
        return DATA_RANGE;
    },
    get DATA_SUBNETS () {
        return DATA_SUBNETS;
    },
    get ENDPOINT_RANGE () {
        return ENDPOINT_RANGE;
    },
    get ENVIRONMENTS () {
        return ENVIRONMENTS;
    },
    get IMAGE () {
        return IMAGE;
    },
    get ORGANIZATION () {
        return ORGANIZATION;
    },
    get PAGE () {
        return PAGE;
    },
    get POD_SECURITY_GROUP () {
        return POD_SECURITY_GROUP;
    },
    get PORT () {
        return PORT;
    },
    get REGION () {
        return REGION;
    },
    get RUNBOOK () {
        return RUNBOOK;
    },
    get STATE_BUCKET () {
        return STATE_BUCKET;
    },
    get TEAM () {
        return TEAM;
    },
    get VPC () {
        return VPC;
    },
    get outputDirectory () {
        return outputDirectory;
    },
    get serviceCount () {
        return serviceCount;
    }
});
const ORGANIZATION = 'acme';
const TEAM = 'payments';
const RUNBOOK = 'https://runbooks.acme.example/fleet';
const PAGE = 'acme-primary';
const REGION = 'eu-west-1';
const STATE_BUCKET = 'acme-terraform-state';
const PORT = 8080;
const IMAGE = `registry.acme.example/fleet@sha256:${'0123456789abcdef'.repeat(4)}`;
const CONFIG = {
    LOG_LEVEL: 'info',
    REGION
};
const CLUSTER_ENDPOINT = 'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com';
const CLUSTER_CA = 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t';
const DATADOG_SITE = 'datadoghq.eu';
const BOOTSTRAP_IMAGE = `registry.acme.example/bootstrap@sha256:${'fedcba9876543210'.repeat(4)}`;
const VPC = 'vpc-0123456789abcdef0';
const DATA_SUBNETS = [
    'subnet-0aaaaaaaaaaaaaaa1',
    'subnet-0aaaaaaaaaaaaaaa2'
];
const POD_SECURITY_GROUP = 'sg-0123456789abcdef0';
const DATA_RANGE = '10.40.0.0/20';
const ENDPOINT_RANGE = '10.41.0.0/24';
const ENVIRONMENTS = [
    {
        name: 'dev',
        stage: 'dev',
        account: '111111111111',
        replicas: {
            min: 1,
            max: 2
        },
        data: {
            isKept: false,
            isProtected: false,
            keyWindow: 7,
            versionDays: 7,
            messageSeconds: 345600,
            backupDays: 1,
            capacity: {
                minCapacity: 0,
                maxCapacity: 4,
                secondsUntilAutoPause: 1800
            }
        }
    },
    {
        name: 'staging',
        stage: 'staging',
        account: '222222222222',
        replicas: {
            min: 1,
            max: 4
        },
        data: {
            isKept: true,
            isProtected: false,
            keyWindow: 30,
            versionDays: 14,
            messageSeconds: 345600,
            backupDays: 7,
            capacity: {
                minCapacity: 0.5,
                maxCapacity: 4
            }
        }
    },
    {
        name: 'prod',
        stage: 'prod',
        account: '333333333333',
        replicas: {
            min: 2,
            max: 10
        },
        data: {
            isKept: true,
            isProtected: true,
            keyWindow: 30,
            versionDays: 30,
            messageSeconds: 1209600,
            backupDays: 14,
            capacity: {
                minCapacity: 0.5,
                maxCapacity: 4
            }
        }
    }
];
function serviceCount() {
    const count = Number(process.argv[2]);
    if (!Number.isInteger(count) || count < 1) throw new Error('usage: <program> SERVICES OUTDIR');
    return count;
}
function outputDirectory() {
    const outdir = process.argv[3];
    if (outdir === undefined) throw new Error('usage: <program> SERVICES OUTDIR');
    return outdir;
}
