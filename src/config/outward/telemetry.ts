import { z } from 'zod';
import type { Log } from '../../platform/log.js';
import { providerUrl } from '../messages/message.js';

const headers = z.string().transform((text, { addIssue }) => {
  const pairs = text.split(',').flatMap((item) => {
    const [, name, value] = /^\s*([\w-]+)=(.*?)\s*$/.exec(item) ?? [];
    return name && value ? [[name.toLowerCase(), decoded(value)] as const] : [];
  });
  if (pairs.length === text.split(',').length && pairs.every(([, value]) => value !== null)) {
    return Object.fromEntries(pairs) as Record<string, string>;
  }
  addIssue('must be name=value, several separated by commas, with what is special in values as %20');
  return z.NEVER;
});

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** The variables about traces and logs for OpenTelemetry, by the names that its specification gives them. */
export const telemetryVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: providerUrl.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.default({}),
  OTEL_SERVICE_NAME: z.string().min(1).max(100).default('customer-accounts'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('must be a number from 0 to 1').min(0).max(1).default(1),
  OTEL_LOGS_EXPORTER: z.enum(['otlp', 'none'], 'must be otlp or none').default('otlp'),
};

type TelemetryEnvironment = z.infer<z.ZodObject<typeof telemetryVariables>>;

/** Null without somebody to export to. */
export const telemetrySettings = (env: TelemetryEnvironment) =>
  env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
    ? null
    : {
        endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
        headers: env.OTEL_EXPORTER_OTLP_HEADERS,
        serviceName: env.OTEL_SERVICE_NAME,
        share: env.OTEL_TRACES_SAMPLER_ARG,
        exportsLogs: env.OTEL_LOGS_EXPORTER === 'otlp',
      };

/** Exports traces and logs from now on, if there is somebody to export them to. Nothing is loaded if not. */
export async function telemetryOf(
  { telemetry }: { telemetry: ReturnType<typeof telemetrySettings> },
  version: string,
  log: Log,
): Promise<{ close(): Promise<void> } | null> {
  if (!telemetry) return null;
  const { openTelemetry } = await import('../../platform/tracing/open-telemetry.js');
  return openTelemetry(telemetry, version, log);
}
