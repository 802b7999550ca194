import { withDatabase } from './with-database.js';

await withDatabase(async (database) => {
  const done = await database.migrate();
  console.log(
    done.length === 0 ? 'Nothing to migrate.' : `Migrated: ${done.map(({ name }) => name).join(', ')}.`,
  );
});
