import { Client } from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  /** As estimated. */
  'Plan Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}

/** A statement that reads a big table from one end to the other. */
export interface Scan {
  table: string;
  by: string;
  statement: string;
}

/** Statements by which a database lets its clients hear the plan of each statement, those within functions too. */
export const tellPlans = (database: string): string[] => [
  `alter database ${database} set session_preload_libraries = 'auto_explain'`,
  ...Object.entries({
    log_min_duration: '0',
    log_nested_statements: 'on',
    log_format: 'json',
    log_level: 'notice',
    // Tells which parts of a plan were never executed.
    log_analyze: 'on',
    log_timing: 'off',
  }).map(([name, value]) => `alter database ${database} set auto_explain.${name} = '${value}'`),
];

/** Hears the plans on every connection that is opened. */
export function usePlans() {
  let big = new Set<string>();
  let scans: Scan[] = [];
  let plans = 0;
  const hear = ({ message }: { message?: string | undefined }) => {
    const [, json] = /^duration: [^\n]* plan:\n(.*)/s.exec(message ?? '') ?? [];
    if (!json) return;
    plans += 1;
    const told = JSON.parse(json) as { 'Query Text': string; Plan: Plan };
    const found = scansIn(told.Plan, big);
    scans.push(
      ...found.map((scan) => ({ ...scan, statement: told['Query Text'].replace(/\s+/g, ' ').trim() })),
    );
  };
  beforeAll(() => {
    const { connect } = Client.prototype;
    vi.spyOn(Client.prototype, 'connect').mockImplementation(function (this: Client, ...given: unknown[]) {
      this.on('notice', hear);
      return (connect as (...given: unknown[]) => never).apply(this, given);
    } as never);
  });
  afterAll(() => vi.restoreAllMocks());
  return {
    /** From now on these tables count. */
    watch(tables: readonly string[]) {
      big = new Set(tables);
      scans = [];
    },
    /** The scans since the last call of this. */
    take(): Scan[] {
      const taken = scans;
      scans = [];
      return taken;
    },
    get count() {
      return plans;
    },
  };
}

/** So many rows of a table's million are found soon, wherever one begins. */
const NEARLY_ALL = 500_000;

/** Whole tables and whole indexes, unless somebody stops when there is enough. */
function scansIn(plan: Plan, big: ReadonlySet<string>, isLimited = false): Omit<Scan, 'statement'>[] {
  const table = plan['Relation Name'] ?? '';
  const node = plan['Node Type'];
  if (plan['Actual Loops'] === 0) return [];
  const stops = isLimited && (node !== 'Seq Scan' || plan['Plan Rows'] > NEARLY_ALL);
  const isWhole = !stops && /^(Seq Scan|Index (Only )?Scan)$/.test(node) && !plan['Index Cond'];
  const own = isWhole && big.has(table) ? [{ table, by: plan['Index Name'] ?? node }] : [];
  // A sort reads everything before the first row.
  const goesOn = node === 'Limit' || (isLimited && !/^(Sort|Incremental Sort|Aggregate|Hash)$/.test(node));
  return [...own, ...(plan.Plans ?? []).flatMap((below) => scansIn(below, big, goesOn))];
}
