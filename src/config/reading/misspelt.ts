import type { Log } from '../../platform/log.js';

/** Names that are shorter have too many neighbours that are no mistakes, such as `HOME` of `HOST`. */
const SHORTEST = 6;
const LONG = 8;

/**
 * Variables that are no settings but are spelt like one except in one place, as `METRIC_PORT (METRICS_PORT?)`. A start goes on
 * with them: they may belong to somebody else. Never their values.
 */
export function misspeltNames(
  environment: Record<string, string | undefined>,
  settings: readonly string[],
): string[] {
  const known = new Set(settings);
  return Object.keys(environment).flatMap((name) => {
    if (known.has(name)) return [];
    const meant = settings.find((setting) => isNearly(name.toUpperCase(), setting));
    return meant ? [`${name} (${meant}?)`] : [];
  });
}

/** Left out at the end of a name. */
const UNIT = /^_(MS|SECONDS|MINUTES|HOURS|DAYS|BYTES)$/;

/** Whether they differ in one place only, by a letter, if they are long, by two, or by the unit at the end. */
function isNearly(name: string, setting: string): boolean {
  if (setting.startsWith(name) && UNIT.test(setting.slice(name.length))) return true;
  const [shorter, longer] = [name, setting].toSorted((a, b) => a.length - b.length) as [string, string];
  if (shorter.length < SHORTEST) return false;
  let before = 0;
  while (before < shorter.length && shorter[before] === longer[before]) before += 1;
  let after = 0;
  while (after < shorter.length - before && shorter.at(-1 - after) === longer.at(-1 - after)) after += 1;
  return longer.length - before - after <= (setting.length < LONG ? 1 : 2);
}

/** One line, before anything else is done: a setting that is not heeded shows nowhere else. */
export function warnOfMisspelt({ misspelt }: { misspelt: string[] }, log: Log): void {
  if (misspelt.length > 0) log.warn({ misspelt }, 'variables that are no settings, but are spelt like one');
}
