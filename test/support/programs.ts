import type { Ended, useServiceProcesses } from './service-process.js';

/** Every program that opens the database, with valid arguments. */
export const databasePrograms: ReadonlyArray<readonly [file: string, ...args: string[]]> = [
  ['main'],
  ['cli/migrate'],
  ['cli/doctor'],
  ['cli/worker'],
  ['cli/seed', '--customers', '1'],
  ['cli/export', '--format', 'csv'],
  ['cli/service-client', 'list'],
];

let turn = 0;

/** The service and, in turn, one of the others: all of them open the database by the same function. */
export function somePrograms(): typeof databasePrograms {
  const [service, ...others] = databasePrograms;
  turn += 1;
  return [service!, others[turn % others.length]!];
}

/** Runs all of them with an environment they cannot work with; returns how each ended, by its file. */
export async function endsOf(
  processes: ReturnType<typeof useServiceProcesses>,
  environment: Record<string, string>,
  programs = databasePrograms,
): Promise<Record<string, Ended>> {
  const ends = await Promise.all(
    programs.map(async ([file, ...args]) => {
      const program = [`dist/${file}.js`, ...args];
      return [file, await processes.command(process.execPath, program, environment)] as const;
    }),
  );
  return Object.fromEntries(ends);
}
