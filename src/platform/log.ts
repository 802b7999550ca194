import pino from 'pino';
import { requestScope } from './request-scope.js';
import { maskError, maskObject, maskText, type PersonalNames } from './text/masking.js';

export type Log = pino.Logger;

/**
 * JSON lines on standard output with times in UTC, each with the correlation id of its request. Personal data and
 * secrets do not belong in the log; if one gets there it is masked, either by its form or, under the given names,
 * whatever its form.
 */
export const createLog = (
  level: string,
  destination?: pino.DestinationStream,
  personalNames?: PersonalNames,
): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const correlationId = requestScope()?.correlationId;
        return correlationId === undefined ? {} : { correlationId };
      },
      formatters: { log: (object) => maskObject(object, personalNames) },
      serializers: { err: maskError },
      hooks: {
        logMethod(given, method) {
          method.apply(
            this,
            given.map((item) => (typeof item === 'string' ? maskText(item) : item)) as typeof given,
          );
        },
      },
    },
    destination as never,
  );
