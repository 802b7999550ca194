import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take ten seconds or more, longest first: started at the end, one of them would keep the other process
 * waiting.
 */
const longest = [
  'front-ends',
  'gateways.postgres',
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
  'tabs',
  'clients',
  'service-client',
  'own-pages',
];

const place = ({ moduleId }: TestSpecification) => {
  const found = longest.indexOf(basename(moduleId, '.test.ts'));
  return found === -1 ? longest.length : found;
};

export class LongestFirst extends BaseSequencer {
  /** The other files are sorted by their last duration or their size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
