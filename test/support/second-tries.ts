import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestModule } from 'vitest/node';

const DIFF_LINES = 20;

/**
 * Names the tests that passed at their second try only, with what was wrong at the first. CI grants a second one to all:
 * among ten thousand, some measure time on a machine that does other things too. One that is named here often has a
 * fault, or the product has.
 */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const named = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .flatMap((test) => [
          `  ${module.relativeModuleId} > ${test.fullName}`,
          ...(test.result().errors ?? []).flatMap(({ message, diff = '' }) => [
            `    ${message.split('\n')[0]}`,
            ...stripVTControlCharacters(diff)
              .split('\n')
              .slice(0, DIFF_LINES)
              .map((line) => `      ${line}`),
          ]),
        ]),
    );
    if (named.length > 0) console.log(`Passed at the second try only:\n${named.join('\n')}\n`);
  }
}
