import pino from 'pino';
import { requestScope } from './request-scope.js';
import { maskError, maskObject, maskText, type PersonalNames } from './text/masking.js';

export type Log = pino.Logger;

/**
 * JSON lines on standard output, times in UTC, each with the correlation id of the request it was written for.
 * Nothing that identifies a person or lets anybody in belongs in them; what gets there all the same is masked: by what
 * it looks like, and under these names whatever it looks like.
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
