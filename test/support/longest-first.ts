import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes ten seconds or more, the longest first: begun at the end, one would keep the other process waiting. */
const longest = [
  'hostile-inputs',
  'hostile-writes-1',
  'hostile-writes-2',
  'production-install.postgres',
  'silent-database.postgres',
  'unusable',
  'unusable.postgres',
  'production-install',
  'broken-connections.postgres',
  'commands',
  'personal-fields',
  'start.postgres',
  'start',
  'walks',
  'doctor',
  'service-client',
  'own-pages',
];

const place = ({ moduleId }: TestSpecification) => {
  const found = longest.indexOf(basename(moduleId, '.test.ts'));
  return found === -1 ? longest.length : found;
};

export class LongestFirst extends BaseSequencer {
  /** Of the others it knows how long they took the last time, or how long they are. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
