import { Construct } from 'constructs';
import { ProviderName } from '../../../../core/provider-name';
import { useProviderAt } from '../../../../stacks/place';
import { SloAlertSetSpec } from '../../spec';
import { alertPolicies } from './alert-policies';
import { googleBinding } from './bindings';
import { GoogleSettings } from './policy-frame';
import { serviceConfig, sloConfig } from './slo-config';

/**
 * Measures a set in Google Cloud Monitoring: a service with an SLO for each objective, which Google shows with their budgets.
 * Alert policies are made only where it is the backend that notifies: one that tells nobody would open the same incident a
 * second time.
 */
export function createGoogleCloudMonitoring(
  scope: Construct,
  spec: SloAlertSetSpec,
  settings: GoogleSettings,
  notifies: boolean,
): void {
  const { MonitoringCustomService } = googleBinding('monitoring-custom-service');
  const { MonitoringSlo } = googleBinding('monitoring-slo');
  const { MonitoringAlertPolicy } = googleBinding('monitoring-alert-policy');
  useProviderAt(scope, ProviderName.GOOGLE);
  const google = new Construct(scope, 'GoogleCloudMonitoring');
  const { serviceId } = new MonitoringCustomService(google, 'Service', serviceConfig(spec));
  for (const objective of spec.objectives) {
    const place = new Construct(google, objective.name);
    const { name } = new MonitoringSlo(place, 'Slo', sloConfig(spec, objective, serviceId));
    if (!notifies) continue;
    for (const { id, config } of alertPolicies(spec, objective, settings, name)) {
      new MonitoringAlertPolicy(place, id, config);
    }
  }
}
