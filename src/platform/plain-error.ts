/** Its message is all that whoever started the process needs: what is wrong and what to change. No stack is shown. */
export class PlainError extends Error {
  override name = 'PlainError';
  /** What the process ends with. */
  readonly exitCode: number = 1;
}

/** The command was not called as it has to be. */
export class UsageError extends PlainError {
  override name = 'UsageError';
  override readonly exitCode = 2;
}

export class ConfigError extends PlainError {
  override name = 'ConfigError';
}
