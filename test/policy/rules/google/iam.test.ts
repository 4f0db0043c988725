import { authoritativePolicy } from '../../../../src/policy/rules/google/iam/authoritative-policy';
import { basicRoles } from '../../../../src/policy/rules/google/iam/basic-roles';
import { defaultServiceAccount } from '../../../../src/policy/rules/google/iam/default-service-account';
import { impersonation } from '../../../../src/policy/rules/google/iam/impersonation';
import { kmsSeparationOfDuties } from '../../../../src/policy/rules/google/iam/kms-separation-of-duties';
import { publicMember } from '../../../../src/policy/rules/google/iam/public-member';
import { serviceAccountAdmin } from '../../../../src/policy/rules/google/iam/service-account-admin';
import { serviceAccountKey } from '../../../../src/policy/rules/google/iam/service-account-key';
import { workloadIdentityMember } from '../../../../src/policy/rules/google/iam/workload-identity-member';
import { Document, messagesOf, outcomesOf } from '../../support';

const members = (bodies: Record<string, object>): Document => ({
  resource: { google_project_iam_member: bodies },
});
const at = (...names: string[]): string[] => names.map((name) => `google_project_iam_member.${name}`);
const account = 'serviceAccount:a@acme.iam.gserviceaccount.com';
const grant = (role: string, member: string = account): object => ({ role, member });

test('nobody is granted owner or editor', () => {
  const document = {
    data: { google_iam_policy: { owner: { binding: [{ role: 'roles/owner', members: ['user:a@example.com'] }] } } },
    resource: {
      google_project_iam_member: {
        publisher: grant('roles/pubsub.publisher'),
        custom: grant('${google_project_iam_custom_role.deploy.id}'),
        owner: grant('roles/owner'),
        unknown: grant('${var.role}'),
      },
      google_folder_iam_binding: { editor: { role: 'roles/editor', members: ['group:a@example.com'] } },
      google_organization_iam_policy: { owner: { policy_data: '${data.google_iam_policy.owner.policy_data}' } },
    },
  };
  expect(outcomesOf(basicRoles, document)).toEqual({
    pass: at('custom', 'publisher'),
    fail: ['google_folder_iam_binding.editor', 'google_organization_iam_policy.owner', ...at('owner')],
    unknown: at('unknown'),
  });
  expect(messagesOf(basicRoles, members({ a: grant('roles/owner') }))).toEqual([
    `google_project_iam_member.a: must not grant roles/owner to ${account}`,
  ]);
});

test('no project, folder, organisation or service account is granted to everybody', () => {
  const role = 'roles/viewer';
  const document = {
    resource: {
      google_project_iam_member: {
        everybody: grant(role, 'allUsers'),
        one: grant(role),
        unknown: grant(role, '${var.member}'),
      },
      google_service_account_iam_binding: { accounts: { role, members: ['allAuthenticatedUsers'] } },
    },
  };
  expect(outcomesOf(publicMember, document)).toEqual({
    pass: at('one'),
    fail: [...at('everybody'), 'google_service_account_iam_binding.accounts'],
    unknown: at('unknown'),
  });
});

test('nobody may act as every service account of a project', () => {
  const role = 'roles/iam.serviceAccountTokenCreator';
  const document = {
    resource: {
      google_project_iam_member: {
        tokens: grant(role, 'group:a@example.com'),
        user: grant('roles/iam.serviceAccountUser'),
        viewer: grant('roles/viewer'),
        unknown: grant('${var.role}'),
      },
      google_service_account_iam_member: { tokens: grant(role) },
    },
  };
  expect(outcomesOf(impersonation, document)).toEqual({
    pass: at('viewer'),
    fail: at('tokens', 'user'),
    unknown: at('unknown'),
  });
});

test('no service account administers a project', () => {
  const document = members({
    user: grant('roles/storage.objectUser'),
    group: grant('roles/storage.admin', 'group:a@example.com'),
    admin: grant('roles/storage.admin'),
    attribute: grant('roles/resourcemanager.projectIamAdmin', '${google_service_account.a.member}'),
    unknown: grant('roles/storage.admin', '${var.member}'),
    role: grant('${var.role}'),
  });
  expect(outcomesOf(serviceAccountAdmin, document)).toEqual({
    pass: at('group', 'user'),
    fail: at('admin', 'attribute'),
    unknown: at('role', 'unknown'),
  });
});

test('default service accounts are granted nothing', () => {
  const to = (member: string): object => grant('roles/viewer', member);
  const document = members({
    own: to('serviceAccount:${google_service_account.a.email}'),
    attribute: to('${google_service_account.a.member}'),
    named: to('serviceAccount:a@${var.project}.iam.gserviceaccount.com'),
    group: to('group:${var.group}'),
    compute: to('serviceAccount:123456789012-compute@developer.gserviceaccount.com'),
    numbered: to('serviceAccount:${data.google_project.p.number}-compute@developer.gserviceaccount.com'),
    source: to('serviceAccount:${data.google_compute_default_service_account.d.email}'),
    engine: to('serviceAccount:acme@appspot.gserviceaccount.com'),
    unknown: to('serviceAccount:${var.email}'),
  });
  expect(outcomesOf(defaultServiceAccount, document)).toEqual({
    pass: at('attribute', 'group', 'named', 'own'),
    fail: at('compute', 'engine', 'numbered', 'source'),
    unknown: at('unknown'),
  });
});

test('no policy replaces all grants of a project, folder or organisation', () => {
  const document = {
    resource: {
      google_project_iam_policy: { all: { policy_data: '{}' } },
      google_project_iam_member: { one: grant('roles/viewer') },
    },
  };
  expect(outcomesOf(authoritativePolicy, document)).toEqual({ fail: ['google_project_iam_policy.all'] });
  expect(messagesOf(authoritativePolicy, document)).toEqual([
    'google_project_iam_policy.all: must be members or bindings, got a whole policy: google_project_iam_policy',
  ]);
});

test('no keys of service accounts are made', () => {
  const document = { resource: { google_service_account_key: { a: { service_account_id: 'orders' } } } };
  expect(messagesOf(serviceAccountKey, document)).toEqual([
    'google_service_account_key.a: must be a federated identity, got a key of "orders"',
  ]);
});

test('workload identity is given to one account of one namespace', () => {
  const pool = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools';
  const user = (member: string): object => grant('roles/iam.workloadIdentityUser', member);
  const accounts = (...names: string[]): string[] => names.map((name) => `google_service_account_iam_member.${name}`);
  const namespace = '${kubernetes_namespace_v1.shop.metadata[0].name}';
  const document = {
    resource: {
      google_service_account_iam_member: {
        one: user('serviceAccount:acme.svc.id.goog[shop/orders]'),
        named: user('serviceAccount:${var.project}.svc.id.goog[' + namespace + '/orders]'),
        subject: user(`principal://${pool}/acme.svc.id.goog/subject/ns/shop/sa/orders`),
        repository: user(`principalSet://${pool}/github/attribute.repository/acme/shop`),
        other: grant('roles/viewer', `principalSet://${pool}/github/*`),
        person: user('user:a@example.com'),
        whole: user('serviceAccount:acme.svc.id.goog'),
        star: user('serviceAccount:acme.svc.id.goog[shop/*]'),
        namespace: user(`principalSet://${pool}/acme.svc.id.goog/namespace/shop`),
        pool: user(`principalSet://${pool}/github/*`),
        unknown: user('${var.member}'),
      },
    },
  };
  expect(outcomesOf(workloadIdentityMember, document)).toEqual({
    pass: accounts('named', 'one', 'other', 'person', 'repository', 'subject'),
    fail: accounts('namespace', 'pool', 'star', 'whole'),
    unknown: accounts('unknown'),
  });
});

test('who administers the keys of a project does not decrypt with them', () => {
  const admin = 'roles/cloudkms.admin';
  const use = 'roles/cloudkms.cryptoKeyDecrypter';
  const member = (name: string): string => `user:${name}@example.com`;
  const document = members({
    admin: grant(admin, member('a')),
    user: grant(use, member('b')),
    both: grant(admin, member('c')),
    both_uses: grant(use, member('c')),
    elsewhere: { ...grant(admin, member('d')), project: 'one' },
    elsewhere_uses: { ...grant(use, member('d')), project: 'two' },
    unknown: grant('${var.role}', member('e')),
  });
  expect(outcomesOf(kmsSeparationOfDuties, document)).toEqual({
    pass: at('admin', 'both_uses', 'elsewhere', 'elsewhere_uses', 'user'),
    fail: at('both'),
    unknown: at('unknown'),
  });
  const binding = { role: use, members: [member('a')] };
  const bound = {
    resource: {
      google_project_iam_member: { admin: grant(admin, member('a')) },
      google_project_iam_binding: { uses: binding },
    },
  };
  expect(messagesOf(kmsSeparationOfDuties, bound)).toEqual([
    `google_project_iam_member.admin: must not grant ${admin} to ${member('a')}, who has ${use} too`,
  ]);
});
