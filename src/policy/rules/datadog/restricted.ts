import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** Fails unless roles, or a restriction policy of the app, say who may edit a resource. */
export function mustBeRestricted(resource: PolicyResource): Finding[] {
  // A policy names what it restricts by its kind and id: "monitor:123".
  return resource.referencing('datadog_restriction_policy').length > 0 ? [] : resource.mustBeGiven('restricted_roles');
}
