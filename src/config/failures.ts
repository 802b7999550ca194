import { z } from 'zod';
import { type FailPointSetting, failPoints, readFailPoints } from '../platform/failing/fail-points.js';

const settings = z.string().transform((text, { addIssue }): FailPointSetting[] => {
  const read = readFailPoints(text);
  if ('settings' in read) return read.settings;
  addIssue(
    `"${read.misread}" is not [operation/]point=action[@nth]: an action is kill, throw, crash, reject or ` +
      `delay:milliseconds, a point one of ${Object.keys(failPoints).join(', ')}`,
  );
  return z.NEVER;
});

/** The variable by which tests of what survives make a process fail. */
export const failureVariables = { FAIL_POINTS: settings.default([]) };

type FailureEnvironment = z.infer<z.ZodObject<typeof failureVariables>> & { NODE_ENV: string };

export function* failureProblems(env: FailureEnvironment): Iterable<[variable: string, message: string]> {
  if (env.NODE_ENV !== 'production' || env.FAIL_POINTS.length === 0) return;
  yield ['FAIL_POINTS', 'makes the process fail on purpose, which production never does: leave it out'];
}
