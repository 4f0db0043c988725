import { SignalSource } from './signal-source';

/** Requests as Cloud Run counts them: Google Cloud metrics, `run.googleapis.com/request_count` and `request_latencies` (ms). */
export function cloudRun(cloudRunService: string, location: string): SignalSource {
  const resource =
    'resource.type="cloud_run_revision" ' +
    `resource.labels.service_name=${JSON.stringify(cloudRunService)} resource.labels.location=${JSON.stringify(location)}`;
  const count = `metric.type="run.googleapis.com/request_count" ${resource}`;
  return {
    title: 'Cloud Run request_count and request_latencies',
    availability: () => ({
      googleCloud: { good: `${count} metric.labels.response_code_class!="5xx"`, total: count },
    }),
    latency: (_, seconds) => ({
      googleCloud: {
        distribution: `metric.type="run.googleapis.com/request_latencies" ${resource}`,
        max: seconds * 1000,
      },
    }),
  };
}
