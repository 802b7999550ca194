import type { Measured } from './traffic.ts';

export interface Round extends Measured {
  workload: string;
  round: number;
  contender: string;
  cpuMs: number;
  databaseMs: number;
}

export interface Idle {
  contender: string;
  startMs: number;
  memoryMb: number;
}

/** What each has to reach at least, as a part of what another one reaches in the same rounds. */
const goals = [
  { workload: 'one', against: 'PostGraphile 5', atLeast: 1.7 },
  { workload: 'one', against: 'floor', atLeast: 0.6 },
  { workload: 'page', against: 'PostGraphile 5', atLeast: 2.5 },
  { workload: 'page', against: 'floor', atLeast: 0.9 },
];
const ENTITIES_OF_PAGE = 0.9;

const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
const median = (numbers: number[]) => {
  const all = sorted(numbers);
  const middle = Math.floor(all.length / 2);
  return all.length % 2 === 1 ? all[middle]! : (all[middle - 1]! + all[middle]!) / 2;
};
export const spread = (numbers: number[]) => ({
  median: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

export type Summary = ReturnType<typeof summarise>;

export function summarise(rounds: Round[], statements: Map<string, number>, idle: Idle[]) {
  const of = (workload: string, contender: string) =>
    rounds.filter((round) => round.workload === workload && round.contender === contender);
  const pairs = [...new Set(rounds.map(({ workload, contender }) => `${workload}\n${contender}`))];
  const results = pairs.map((pair) => {
    const [workload, contender] = pair.split('\n') as [string, string];
    const own = of(workload, contender);
    return {
      workload,
      contender,
      perSecond: spread(own.map(({ perSecond }) => perSecond)),
      p95Ms: median(own.map(({ p95Ms }) => p95Ms)),
      cpuMs: median(own.map(({ cpuMs }) => cpuMs)),
      databaseMs: median(own.map(({ databaseMs }) => databaseMs)),
      statements: statements.get(`${contender} ${workload}`),
    };
  });
  /** Of the same round, so that what slowed one slowed the other. */
  const ratio = (mine: Round[], theirs: Round[]) =>
    spread(
      mine.flatMap(({ round, perSecond }) => {
        const other = theirs.find((candidate) => candidate.round === round);
        return other ? [perSecond / other.perSecond] : [];
      }),
    );
  const has = (workload: string, contender: string) => of(workload, contender).length > 0;
  const ratios = [
    ...goals
      .filter(({ workload, against }) => has(workload, 'ours') && has(workload, against))
      .map(({ workload, against, atLeast }) => ({
        what: `${workload}: ours / ${against}`,
        atLeast,
        ...ratio(of(workload, 'ours'), of(workload, against)),
      })),
    ...(has('entities', 'ours') && has('page', 'ours')
      ? [
          {
            what: 'ours: entities / page',
            atLeast: ENTITIES_OF_PAGE,
            ...ratio(of('entities', 'ours'), of('page', 'ours')),
          },
        ]
      : []),
    ...['one', 'page', 'entities']
      .filter((workload) => has(workload, 'ours') && has(workload, 'naive'))
      .map((workload) => ({
        what: `${workload}: ours / naive`,
        atLeast: null,
        ...ratio(of(workload, 'ours'), of(workload, 'naive')),
      })),
  ];
  return { results, ratios, idle };
}

export function printTable({ results, ratios, idle }: Summary): void {
  const rows = [
    [
      'workload',
      'contender',
      'requests/s',
      'least',
      'most',
      'p95 ms',
      'CPU ms',
      'of PostgreSQL',
      'statements',
    ],
    ...results.map(({ workload, contender, perSecond, p95Ms, cpuMs, databaseMs, statements }) => [
      workload,
      contender,
      perSecond.median.toFixed(0),
      perSecond.least.toFixed(0),
      perSecond.most.toFixed(0),
      p95Ms.toFixed(1),
      cpuMs.toFixed(2),
      databaseMs.toFixed(2),
      statements?.toFixed(1) ?? '',
    ]),
  ];
  print(rows);
  print([
    ['ratio, within the same round', 'median', 'least', 'most', 'goal', ''],
    ...ratios.map(({ what, median, least, most, atLeast }) => [
      what,
      median.toFixed(2),
      least.toFixed(2),
      most.toFixed(2),
      atLeast === null ? '' : `≥ ${atLeast}`,
      atLeast === null ? '' : median >= atLeast ? 'met' : 'missed',
    ]),
  ]);
  print([
    ['before any request', 'start ms', 'memory MB'],
    ...idle.map(({ contender, startMs, memoryMb }) => [contender, startMs.toFixed(0), memoryMb.toFixed(0)]),
  ]);
}

export function print(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log();
}
