"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "createDatabase", {
    enumerable: true,
    get: function() {
        return createDatabase;
    }
});
const _dbsubnetgroup = require("@cdktf/provider-aws/lib/db-subnet-group");
const _iamrole = require("@cdktf/provider-aws/lib/iam-role");
const _iamrolepolicyattachment = require("@cdktf/provider-aws/lib/iam-role-policy-attachment");
const _kmskey = require("@cdktf/provider-aws/lib/kms-key");
const _rdscluster = require("@cdktf/provider-aws/lib/rds-cluster");
const _rdsclusterinstance = require("@cdktf/provider-aws/lib/rds-cluster-instance");
const _rdsclusterparametergroup = require("@cdktf/provider-aws/lib/rds-cluster-parameter-group");
const _securitygroup = require("@cdktf/provider-aws/lib/security-group");
const _ssmparameter = require("@cdktf/provider-aws/lib/ssm-parameter");
const _vpcsecuritygroupingressrule = require("@cdktf/provider-aws/lib/vpc-security-group-ingress-rule");
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
function createDatabase(place) {
    const { stack, name, service, account, data } = place;
    const database = (0, _l1fleetwords.databaseOf)(place);
    const key = new _kmskey.KmsKey(stack, 'database-key', {
        deletionWindowInDays: 30,
        description: `Encrypts database orders of service ${service} in ${name}`,
        enableKeyRotation: true,
        ...data.isProtected ? {
            lifecycle: {
                preventDestroy: true
            }
        } : {},
        policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Sid: 'Account',
                    Effect: 'Allow',
                    Principal: {
                        AWS: `arn:aws:iam::${account}:root`
                    },
                    Action: 'kms:*',
                    Resource: '*'
                }
            ]
        }),
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders')
    });
    const subnets = new _dbsubnetgroup.DbSubnetGroup(stack, 'subnets', {
        description: `Of database orders of service ${service} in ${name}`,
        name: database,
        subnetIds: [
            ..._fleet.DATA_SUBNETS
        ],
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders')
    });
    const parameters = new _rdsclusterparametergroup.RdsClusterParameterGroup(stack, 'parameters', {
        description: `Of database orders of service ${service} in ${name}`,
        family: 'aurora-postgresql17',
        name: database,
        parameter: [
            {
                applyMethod: 'immediate',
                name: 'rds.force_ssl',
                value: '1'
            },
            {
                applyMethod: 'immediate',
                name: 'log_statement',
                value: 'ddl'
            },
            {
                applyMethod: 'immediate',
                name: 'log_min_duration_statement',
                value: '1000'
            }
        ],
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders')
    });
    const access = new _securitygroup.SecurityGroup(stack, 'database-access', {
        description: `Of database orders of service ${service} in ${name}`,
        name: database,
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders'),
        vpcId: _fleet.VPC
    });
    new _vpcsecuritygroupingressrule.VpcSecurityGroupIngressRule(stack, 'from-pods', {
        description: `From the pods of the cluster to ${database}`,
        fromPort: 5432,
        ipProtocol: 'tcp',
        referencedSecurityGroupId: _fleet.POD_SECURITY_GROUP,
        securityGroupId: access.id,
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders'),
        toPort: 5432
    });
    const monitoring = new _iamrole.IamRole(stack, 'monitoring-role', {
        assumeRolePolicy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Sid: 'Monitoring',
                    Effect: 'Allow',
                    Principal: {
                        Service: 'monitoring.rds.amazonaws.com'
                    },
                    Action: 'sts:AssumeRole',
                    Condition: {
                        StringEquals: {
                            'aws:SourceAccount': account
                        }
                    }
                }
            ]
        }),
        description: `Watches the hosts of database orders of service ${service} in ${name}`,
        name: `${_fleet.ORGANIZATION}.${name}.${service}.orders.monitoring`,
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders')
    });
    new _iamrolepolicyattachment.IamRolePolicyAttachment(stack, 'monitoring-policy', {
        policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
        role: monitoring.name
    });
    const cluster = new _rdscluster.RdsCluster(stack, 'cluster', {
        backupRetentionPeriod: data.backupDays,
        clusterIdentifier: database,
        copyTagsToSnapshot: true,
        databaseName: 'orders',
        dbClusterParameterGroupName: parameters.name,
        dbSubnetGroupName: subnets.name,
        deleteAutomatedBackups: !data.isProtected,
        deletionProtection: data.isProtected,
        enabledCloudwatchLogsExports: [
            'postgresql'
        ],
        engine: 'aurora-postgresql',
        engineVersion: '17',
        finalSnapshotIdentifier: data.isProtected ? `${database}-final` : undefined,
        iamDatabaseAuthenticationEnabled: true,
        kmsKeyId: key.arn,
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: key.arn,
        masterUsername: 'administrator',
        port: 5432,
        serverlessv2ScalingConfiguration: data.capacity,
        skipFinalSnapshot: !data.isProtected,
        storageEncrypted: true,
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders'),
        vpcSecurityGroupIds: [
            access.id
        ]
    });
    const instance = new _rdsclusterinstance.RdsClusterInstance(stack, 'instance', {
        autoMinorVersionUpgrade: true,
        clusterIdentifier: cluster.id,
        copyTagsToSnapshot: true,
        dbSubnetGroupName: subnets.name,
        engine: 'aurora-postgresql',
        identifier: `${database}-1`,
        instanceClass: 'db.serverless',
        monitoringInterval: 60,
        monitoringRoleArn: monitoring.arn,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: key.arn,
        publiclyAccessible: false,
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders')
    });
    new _ssmparameter.SsmParameter(stack, 'host', {
        description: `Where to reach database orders of service ${service} in ${name}`,
        name: (0, _l1fleetwords.parameterOf)(place, 'host'),
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders'),
        type: 'String',
        value: cluster.endpoint
    });
    new _ssmparameter.SsmParameter(stack, 'resource-id', {
        description: `What IAM calls database orders of service ${service} in ${name}`,
        name: (0, _l1fleetwords.parameterOf)(place, 'resource-id'),
        tags: (0, _l1fleetwords.tagsOf)(place, 'orders'),
        type: 'String',
        value: cluster.clusterResourceId
    });
    return {
        cluster,
        instance,
        key
    };
}
