import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { BuiltProject } from './built-project.ts';

const run = promisify(execFile);

/**
 * What must hold after any fault, beside the rules that `npm run doctor` checks: balances are the sums of their books,
 * what is unique is there once, histories are whole. Each rule is a question for what breaks it.
 */
const rules: ReadonlyArray<readonly [rule: string, breaking: string]> = [
  [
    'a queued message has exactly one job, which waits or is under way',
    `select 'message ' || m.id as flaw from message m where m.status = 'QUEUED' and 1 <> (
      select count(*) from pgboss.job j where j.id = m.id and j.name = 'messages'
        and j.state in ('created', 'retry', 'active'))`,
  ],
  [
    'a job that waits or is under way is about a message that is queued',
    `select 'job ' || j.id as flaw from pgboss.job j join message m on m.id = j.id
      where j.name = 'messages' and j.state in ('created', 'retry', 'active') and m.status <> 'QUEUED'`,
  ],
  [
    'no job was given up',
    `select 'job ' || id as flaw from pgboss.job where state in ('failed', 'cancelled')`,
  ],
  [
    'an idempotency key is kept with its answer or not at all',
    `select operation || ' ' || key as flaw from idempotency_key where answer is null`,
  ],
  [
    'who registered has password, card and proved address, all of them',
    `select 'customer ' || c.id as flaw from customer c
      where c.is_registered and c.merged_into_id is null
        and exists (select from history_entry h where h.customer_id = c.id and h.kind = 'REGISTERED')
        and not (exists (select from credential k where k.customer_id = c.id and k.password_hash is not null)
          and exists (select from card where card.customer_id = c.id)
          and exists (select from contact k where k.customer_id = c.id and k.proved_by = 'CUSTOMER'))`,
  ],
  [
    'a code or link was used once: it made one account, or set one password',
    `select h.kind || ' of customer ' || h.customer_id as flaw from history_entry h
      where h.kind in ('REGISTERED', 'PASSWORD_RESET') group by h.customer_id, h.kind
      having count(*) > case h.kind when 'REGISTERED' then 1 else (
        select count(*) from challenge c where c.customer_id = h.customer_id and c.used_at is not null
          and c.purpose in ('PASSWORD_RESET', 'RECOVERY', 'RESET_CODE')) end`,
  ],
  [
    'no transaction is left open, and none is prepared',
    `select 'connection ' || pid || ': ' || state as flaw from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'
        and state_change < clock_timestamp() - interval '2 s'
      union all select 'prepared transaction ' || gid from pg_prepared_xacts`,
  ],
];

export interface AuditParts {
  /** The database, past every fault. */
  url: string;
  project: BuiltProject;
}

/** The common audit: a sentence for each violation. Ends with the doctor. */
export async function audit({ url, project: { folder, node } }: AuditParts): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const violations: string[] = [];
  try {
    for (const [rule, breaking] of rules) {
      const { rows } = await client.query<{ flaw: string }>(breaking);
      const [first] = rows;
      if (first) violations.push(`Not true: ${rule}. Violations: ${rows.length}, such as ${first.flaw}.`);
    }
  } finally {
    await client.end();
  }
  const environment = { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: url };
  const doctor = await run(node, ['dist/cli/doctor.js'], { cwd: folder, env: environment }).then(
    () => null,
    ({ stderr, message }: { stderr?: string; message: string }) => stderr || message,
  );
  return doctor === null ? violations : [...violations, `npm run doctor: ${doctor.trim()}`];
}

/** How many rules there are, for a test that they can fail. */
export const auditRules = rules.map(([rule]) => rule);
