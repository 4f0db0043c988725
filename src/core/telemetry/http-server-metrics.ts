/** The histogram of requests of the OpenTelemetry semantic conventions, as the conventions and Datadog name it. */
export const HTTP_SERVER_DURATION = 'http.server.request.duration';

/** The same in Prometheus: dots become underscores, the unit s a suffix (OpenTelemetry, "OpenTelemetry to Prometheus"). */
export const HTTP_SERVER_DURATION_SECONDS = 'http_server_request_duration_seconds';

/** What chooses requests that failed, in a selector of Prometheus. */
export const FAILED_REQUESTS = 'http_response_status_code=~"5.."';
