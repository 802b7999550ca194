// `npm run schema:check` says what has changed since the last version and ends with 1 if something breaks that others use,
// or if something is deprecated without a day. Other schemas to compare may be given: the folder of the released one, and
// the current one.
import { readFileSync } from 'node:fs';
import { ACCEPTED, CURRENT, readReleased } from './released-schema.ts';
import { changesBetween, type Level, type SchemaChange, undatedDeprecations } from './schema-changes.ts';

const [folder = 'schema/released', current = CURRENT] = process.argv.slice(2);

const headings: Record<Level, string> = {
  breaking: 'Breaking: documents or neighbours that use it stop working',
  dangerous: 'Dangerous: may surprise whoever does not expect it',
  due: 'Removed as announced, after its day',
  safe: 'Safe',
};

const list = (heading: string, lines: readonly string[]) => {
  if (lines.length > 0) console.log([heading, ...lines.map((line) => `  ${line}`), ''].join('\n'));
};

const sdl = readFileSync(current, 'utf8');
const problems: string[] = [];

const undated = undatedDeprecations(sdl);
list('Deprecated without a day', undated);
if (undated.length > 0) {
  problems.push('End the reason of each deprecation with the day: "Use phone. Removed after 2027-11-30."');
}

const released = readReleased(folder);
if (released) {
  console.log(`Compared with version ${released.version}:\n`);
  const changes = await changesBetween(released.sdl, sdl, new Date().toISOString().slice(0, 10));
  const reasons = new Map(released.accepted.map(({ change, reason }) => [change, reason]));
  const isAccepted = ({ words }: SchemaChange) => Boolean(reasons.get(words)?.trim());
  const of = (level: Level) => changes.filter((change) => change.level === level && !isAccepted(change));
  for (const [level, heading] of Object.entries(headings)) {
    list(
      heading,
      of(level as Level).map(({ words }) => words),
    );
  }
  list(
    'Accepted',
    changes.filter(isAccepted).map(({ words }) => `${words}: ${reasons.get(words)}`),
  );
  const idle = released.accepted.filter(({ change }) => !changes.some(({ words }) => words === change));
  list(
    'Accepted, but not changed',
    idle.map(({ change }) => change),
  );
  if (changes.length === 0) console.log('Nothing has changed.');
  if (of('breaking').length > 0) {
    problems.push(
      `Keep what others use beside what replaces it, deprecated with a day. If it has to break now, add the sentence above to ${folder}/${ACCEPTED}, as {"change": "…", "reason": "…"}, and to CHANGELOG.md.`,
    );
  }
  if (idle.length > 0) problems.push(`Take out of ${folder}/${ACCEPTED} what has not changed.`);
} else {
  console.log('No version has been released yet: there is nothing to compare with.');
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
