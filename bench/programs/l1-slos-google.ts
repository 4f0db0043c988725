import {
  MonitoringAlertPolicy,
  type MonitoringAlertPolicyConditions,
} from '@cdktf/provider-google/lib/monitoring-alert-policy';
import { MonitoringCustomService } from '@cdktf/provider-google/lib/monitoring-custom-service';
import { MonitoringSlo } from '@cdktf/provider-google/lib/monitoring-slo';
import { TerraformStack } from 'cdktf';
import * as words from './l1-slos-words';
import * as slos from './slos';

type Condition = MonitoringAlertPolicyConditions;

export function google(stack: TerraformStack, subject: words.Subject, notifies: boolean): void {
  const { service, environment } = subject;
  const userLabels = {
    environment,
    'managed-by': 'roadbed',
    organization: slos.ORGANIZATION,
    'roadbed-construct': 'sloalertset',
    'roadbed-version': '1_0',
    service,
    stage: 'prod',
    team: slos.TEAM,
    tier: '1',
  };
  const monitored = new MonitoringCustomService(stack, 'google-service', {
    serviceId: `${service}-${environment}`,
    displayName: `${service} in ${environment}`,
    userLabels,
  });
  for (const objective of subject.objectives) {
    const { good, total } = objective.google;
    const slo = new MonitoringSlo(stack, `google-${objective.name}`, {
      service: monitored.serviceId,
      sloId: objective.name,
      displayName: objective.description,
      goal: Number((objective.target / 100).toPrecision(12)),
      rollingPeriodDays: 30,
      requestBasedSli: { goodTotalRatio: { goodServiceFilter: good, totalServiceFilter: total } },
      userLabels,
    });
    if (!notifies) continue;
    const bad = total + good.slice(total.length).replace('=', '!=');
    const alert = (what: string, severity: words.Severity, sentences: string[], conditions: Condition[]): void => {
      const [runbook, policy] = [slos.RUNBOOK, words.policyOf(subject)];
      const channels = [slos.CHANNELS[severity]];
      const title = words.titleOf(subject, objective, what);
      new MonitoringAlertPolicy(stack, `google-${objective.name}-${what.replace(/\W+/g, '-')}`, {
        displayName: title,
        combiner: 'AND',
        severity: severity === 'page' ? 'CRITICAL' : 'WARNING',
        documentation: {
          subject: title,
          mimeType: 'text/markdown',
          content: [
            `Objective: ${objective.description}.`,
            words.met(objective),
            ...sentences,
            `[runbook](${runbook}) · [error-budget policy](${policy})`,
          ].join('\n\n'),
          links: [
            { displayName: 'runbook', url: runbook },
            { displayName: 'error-budget policy', url: policy },
          ],
        },
        notificationChannels: channels,
        userLabels,
        alertStrategy: {
          autoClose: '86400s',
          ...(severity === 'page' && {
            notificationChannelStrategy: [{ notificationChannelNames: channels, renotifyInterval: '3600s' }],
          }),
        },
        conditions,
      });
    };
    for (const row of words.DAY_ROWS) {
      const back = Math.min(row.long, 1410);
      const enough = `There were at least 20 events in the last ${words.time(back)}; with fewer this keeps still.`;
      const sentences = [
        ...words.burnText(objective, row),
        words.ANSWERABLE,
        ...(row.name === 'long' ? [words.shortened('Google Cloud Monitoring')] : []),
        enough,
      ];
      alert(`${row.name} burn`, row.severity, sentences, [
        burns(slo.name, row.long, row.factor),
        burns(slo.name, row.short, row.factor),
        count(`20 events or more in the last ${words.time(back)}`, total, back, 'COMPARISON_GT', 19),
      ]);
    }
    for (const percent of words.SHARES) {
      const sentences = [words.shareText(objective, percent), words.ANSWERABLE];
      alert(`${percent} % of the error budget is gone`, 'ticket', sentences, [
        threshold(
          `less than ${100 - percent} % of the error budget is left`,
          `select_slo_budget_fraction("${slo.name}")`,
          'COMPARISON_LT',
          (100 - percent) / 100,
        ),
      ]);
    }
    alert('nothing is measured', 'ticket', [words.ABSENT, words.ANSWERABLE], [absent(total)]);
    alert(
      'sustained failures',
      'page',
      [...words.FAILURES, words.ANSWERABLE],
      [
        count('5 bad events or more in the last 1 h', bad, 60, 'COMPARISON_GT', 4),
        count('a bad event in the last 10 min', bad, 10, 'COMPARISON_GT', 0),
        count('fewer than 20 events in the last 1 h', total, 60, 'COMPARISON_LT', 20),
      ],
    );
  }
}

function burns(slo: string, minutes: number, factor: number): Condition {
  return threshold(
    `burns ${words.rate(factor)}, in the last ${words.time(minutes)}`,
    `select_slo_burn_rate("${slo}", "${minutes * 60}s")`,
    'COMPARISON_GT',
    factor,
  );
}

function threshold(displayName: string, filter: string, comparison: string, thresholdValue: number): Condition {
  return { displayName, conditionThreshold: { filter, comparison, thresholdValue, duration: '0s' } };
}

function count(displayName: string, filter: string, minutes: number, comparison: string, value: number): Condition {
  return {
    displayName,
    conditionThreshold: {
      filter,
      comparison,
      thresholdValue: value,
      duration: '0s',
      aggregations: [aggregation(minutes * 60)],
    },
  };
}

function absent(filter: string): Condition {
  return {
    displayName: 'nothing is measured for 30 min',
    conditionAbsent: { filter, duration: '1800s', aggregations: [aggregation(60)] },
  };
}

function aggregation(seconds: number): {
  alignmentPeriod: string;
  perSeriesAligner: string;
  crossSeriesReducer: string;
} {
  return { alignmentPeriod: `${seconds}s`, perSeriesAligner: 'ALIGN_DELTA', crossSeriesReducer: 'REDUCE_SUM' };
}
