import { Migration } from '@mikro-orm/migrations';

/** Work that nobody asks for: when each job has its next turn. A job that was never done has no row yet. */
export class Migration0037BackgroundJobs extends Migration {
  override name = '0037-background-jobs';

  override up(): void {
    this.addSql(/* sql */ `
      create table background_job (
        name text primary key,
        due_at timestamptz(3) not null,
        -- Of the last turn that succeeded.
        done_at timestamptz(3),
        -- Turns that failed since then.
        failures integer not null default 0,
        -- Where the next turn goes on, as the job itself writes it.
        bookmark text
      )`);
  }
}
