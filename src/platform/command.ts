import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type ParsedArgs, parseArgs, renderUsage } from 'citty';
import { mistakeIn } from './command-arguments.js';
import { isLockTimeout, passingFailure } from './database/errors.js';
import { refuseOldNode } from './node-version.js';
import { PlainError, UsageError } from './plain-error.js';

export interface Command<Args extends ArgsDef> {
  /** The command as it is typed, such as `npm run seed`. */
  called: string;
  /** One sentence. */
  description: string;
  args: Args;
  /** Complete lines to paste. */
  examples: readonly string[];
  /** The cases in which it exits with 1. */
  failsWhen: string;
  /**
   * Receives the checked arguments. Opens and changes nothing before it has made its own checks of them, and imports
   * after them what takes long to load: most of the program.
   */
  run(args: ParsedArgs<Args>): Promise<void>;
}

const help = {
  help: { type: 'boolean', alias: 'h', description: 'Print this and do nothing else.' },
} as const satisfies ArgsDef;

/** Time after which the process exits even if a failed command left something open. */
const LINGER_MS = 1_000;

/** Runs a command with the arguments of this process. A failure prints a sentence and sets the exit code. */
export async function runCommand<const Args extends ArgsDef>(command: Command<Args>): Promise<void> {
  const given = process.argv.slice(2);
  if (given.includes('--help') || given.includes('-h')) {
    process.stdout.write(await usageOf(command));
    return;
  }
  try {
    refuseOldNode(process.versions.node);
    const mistake = mistakeIn(given, { ...command.args, ...help });
    if (mistake) throw new UsageError(mistake);
    prepareLoading();
    await command.run(parseArgs<Args>(given, command.args));
  } catch (error) {
    process.exitCode = error instanceof PlainError ? error.exitCode : 1;
    console.error(sayable(error, command.called));
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
}

/** For the modules that are imported from now on. An old Node, which lacks these functions, is refused before. */
function prepareLoading(): void {
  // What V8 makes of them is kept beside them, for the next start. A folder that takes no files is no obstacle.
  nodeModule.enableCompileCache(fileURLToPath(new URL('../.compiled', import.meta.url)));
  // Stack traces name our sources. The maps of packages would fill memory.
  nodeModule.setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
}

function sayable(error: unknown, called: string): unknown {
  if (error instanceof UsageError) return `${error.message} How to call it: ${called} -- --help`;
  if (error instanceof PlainError) return error.message;
  if (isLockTimeout(error)) {
    return (
      'Another session of the database holds a lock on a table that this needs, and did not release it in time. ' +
      'Find it in pg_stat_activity and try again once it has ended.'
    );
  }
  if (passingFailure(error) === 'TIMEOUT') {
    return (
      'The database took too long over a statement, which was cancelled. ' +
      'Find out in pg_stat_activity what keeps it busy, and try again once that has ended.'
    );
  }
  if (passingFailure(error) === 'UNAVAILABLE') {
    return `The connection to the database was lost (${(error as Error).message}). Try again once it answers.`;
  }
  return error;
}

/**
 * The usage as citty renders it, without colours: citty decides on them by the environment, not by the output stream.
 */
async function usageOf<Args extends ArgsDef>(command: Command<Args>): Promise<string> {
  const { called, description, args, examples, failsWhen } = command;
  const meta = { name: `${called} --`, description };
  const usage = stripVTControlCharacters(await renderUsage({ meta, args: { ...args, ...help } }));
  const [, body = usage] = usage.split(/\n\n([\s\S]*)/);
  return `${description}

${body.replace(/ +$/gm, '').trimEnd()}

${examples.length > 1 ? 'EXAMPLES' : 'EXAMPLE'}

${examples.map((line) => `  ${line}`).join('\n')}

EXIT CODES

  0  Done.
  1  ${failsWhen}
  2  Called wrongly: the message says what to change, and nothing was done.
`;
}
