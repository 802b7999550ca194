import { Migration } from '@mikro-orm/migrations';

/**
 * How far each import of a file has come, written in the transactions that store its records: a killed import goes on
 * behind the last one that was. No record of the file is in here.
 */
export class Migration0052Imports extends Migration {
  override name = '0052-imports';

  override up(): void {
    this.addSql(/* sql */ `
      create table import_run (
        id uuid primary key,
        -- SHA-256 of the file, with what says how it is read.
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        file_name text not null,
        started_by text not null,
        started_at timestamptz(3) not null,
        finished_at timestamptz(3),
        records integer not null check (records >= 0),
        done integer not null default 0,
        new_count integer not null default 0,
        update_count integer not null default 0,
        rejected_count integer not null default 0,
        -- Bytes of the rejects file that belong to the records done.
        rejects_bytes bigint not null default 0,
        constraint import_run_counts check (done = new_count + update_count + rejected_count and done <= records),
        constraint import_run_finished check (finished_at is null or done = records)
      )`);
    this.addSql(
      'create unique index import_run_unfinished_once on import_run (digest) where finished_at is null',
    );
  }
}
