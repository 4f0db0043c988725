"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _schema = require("../../lib/offline/schema");
// What an offline plan reads of the bindings for an AWS stack of 25 resource types, and how long that takes in all.
// It keeps what it reads in ROADBED_CACHE_DIR.
const TYPES = [
    'aws_cloudwatch_log_group',
    'aws_cloudwatch_metric_alarm',
    'aws_db_instance',
    'aws_db_subnet_group',
    'aws_dynamodb_table',
    'aws_ecr_repository',
    'aws_eks_cluster',
    'aws_eks_node_group',
    'aws_elasticache_replication_group',
    'aws_iam_policy',
    'aws_iam_role',
    'aws_iam_role_policy_attachment',
    'aws_instance',
    'aws_kms_key',
    'aws_lambda_function',
    'aws_lb',
    'aws_lb_listener',
    'aws_route53_record',
    'aws_s3_bucket',
    'aws_secretsmanager_secret',
    'aws_security_group',
    'aws_sns_topic',
    'aws_sqs_queue',
    'aws_subnet',
    'aws_vpc'
];
const schemas = (0, _schema.findSchemaSource)(process.cwd(), {
    name: 'aws',
    source: 'hashicorp/aws'
});
schemas.provider();
const missing = TYPES.filter((type)=>schemas.resource(type) === undefined);
if (missing.length > 0) throw new Error(`the bindings have no ${missing.join(', ')}`);
