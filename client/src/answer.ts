/** An entry of `errors`. Programs switch on `extensions.code`. */
export interface AnswerError {
  message: string;
  path?: ReadonlyArray<string | number>;
  extensions?: { code?: string; correlationId?: string; [name: string]: unknown };
}

export interface Answer<Result = unknown> {
  data?: Result | null;
  errors?: readonly AnswerError[];
}

/** The service refused a request, or could not read all of what it asks for. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  /** Of HTTP. */
  readonly status: number;
  readonly errors: readonly AnswerError[];
  /** What could be read. */
  readonly data: unknown;
  /** When to come back, if the service says so. */
  readonly retryAfterSeconds: number | null;

  constructor(response: Response, { data, errors = [] }: Answer) {
    super(errors[0]?.message ?? `The service answered with HTTP status ${response.status}.`);
    this.status = response.status;
    this.errors = errors;
    this.data = data;
    const seconds = response.headers.get('retry-after');
    this.retryAfterSeconds = seconds === null ? null : Number(seconds);
  }

  /** The codes of its errors, such as `UNAUTHENTICATED`. */
  get codes(): string[] {
    return this.errors.flatMap(({ extensions }) => extensions?.code ?? []);
  }
}

/** The answer in a response; null if it has none, such as a page of a proxy. Leaves the response unread. */
export async function answerIn(response: Response): Promise<Answer | null> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return null;
  try {
    const answer: unknown = await response.clone().json();
    return typeof answer === 'object' && !Array.isArray(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** The data of a response; throws unless it is complete. */
export async function dataOf<Result>(response: Response): Promise<Result> {
  const answer = (await answerIn(response)) ?? {};
  if (answer.errors?.length || answer.data == null) throw new RequestFailed(response, answer);
  return answer.data as Result;
}
