import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a crowd does to a service is measured beside files that mostly wait. */
const first = ['killed-worker.postgres', 'shutdown.postgres'];

/**
 * Files that take ten seconds or more, longest first: started at the end, one of them would keep the other process
 * waiting.
 */
const longest = [
  ...first,
  'contributing',
  'chaos.postgres',
  'killed-anywhere.postgres',
  'commands',
  'site',
  'silent-database.postgres',
  'many-duplicates.postgres',
  'unusable.postgres',
  'unusable',
  'hostile-inputs',
  'explorer-browser',
  'front-ends',
  'full-disk.postgres',
  'scarce-memory.postgres',
  'interrupted.postgres',
  'start',
  'broken-connections.postgres',
  'hostile-writes-1',
  'hostile-writes-2',
  'service-client',
  'dev-inbox-browser',
  'personal-fields',
  'gateways.postgres',
  'event-stream.postgres',
  'events-chaos.postgres',
  'every-mutation-repeated.postgres',
  'soak.postgres',
  'two-of-each.postgres',
  'killed-import.postgres',
  'doctor',
  'production-install.postgres',
  'caches',
  'livez.postgres',
  'lost-connections.postgres',
  'last-resort.postgres',
  'shutdown-while-hashing.postgres',
  'known-devices',
  'walks',
  'merge-customers.postgres',
  'tabs',
  'composition',
  'start.postgres',
  'production-install',
  'own-pages',
  'clients',
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
