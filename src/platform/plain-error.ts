/** An error whose message tells the operator all they need: what is wrong and what to change. No stack is printed. */
export class PlainError extends Error {
  override name = 'PlainError';
  /** The exit code of the process. */
  readonly exitCode: number = 1;
}

/** The command was called with wrong arguments. */
export class UsageError extends PlainError {
  override name = 'UsageError';
  override readonly exitCode = 2;
}

export class ConfigError extends PlainError {
  override name = 'ConfigError';
}
