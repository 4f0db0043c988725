import { JsonObject } from '../../../core/terraform';
import { NotApplicableDecision } from '../../../core/versions';

const AURORA = { resource: 'Resource', types: ['aws_rds_cluster'] };
const CLOUD_SQL = { resource: 'Resource', types: ['google_sql_database_instance'] };

/** What is asked of databases, and those of a service do not have. */
export const ABOUT_DATABASES: readonly NotApplicableDecision[] = [
  {
    ...AURORA,
    check: 'CKV_AWS_139',
    when: isUnprotected,
    reason:
      'outside production a database goes with its service: it holds nothing that is not made again; in production it is protected (docs/paved-service.md)',
  },
  {
    ...AURORA,
    check: 'CKV2_AWS_8',
    reason:
      'Aurora itself backs up without a pause, and goes back to any second of the days that the tier keeps; copies in a vault of another account are for the whole account, and so for a landing zone (docs/paved-service.md)',
  },
  {
    ...CLOUD_SQL,
    check: 'CKV_GCP_6',
    reason:
      'connections without TLS are refused already (ENCRYPTED_ONLY); a certificate of its own for each client would be a credential to keep and renew, where IAM authentication says who connects, anew every hour (docs/paved-service.md)',
  },
  {
    ...CLOUD_SQL,
    check: 'CKV_GCP_79',
    reason:
      'a version of PavedService makes the same major version of PostgreSQL on every cloud, and never a newer one than both offer; the next version of PavedService brings the next one, as an upgrade that can be rehearsed (docs/paved-service.md)',
  },
  {
    ...CLOUD_SQL,
    check: 'CKV_GCP_108',
    reason:
      'those who connect are pods, whose addresses have no names to look up, and each connection would wait for the answer; the log names the user, which is one for each service (docs/paved-service.md)',
  },
  {
    ...CLOUD_SQL,
    check: 'CKV2_GCP_13',
    reason:
      'the duration of every statement fills the log with what is fast; Query Insights, which is on, keeps what every statement takes (docs/paved-service.md)',
  },
  ...['aws-secretsmanager-rotation', 'google-secretmanager-rotation', 'CKV2_AWS_57'].map((check) => ({
    check,
    resource: 'Login',
    types: ['aws_secretsmanager_secret', 'google_secret_manager_secret'],
    reason:
      'the login of a database is changed once a month by a job of its own, LoginRotation, which alone is in the network of the database (docs/paved-service.md)',
  })),
];

function isUnprotected({ deletion_protection: isProtected }: JsonObject): boolean {
  return isProtected !== true;
}
