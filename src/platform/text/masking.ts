/** Long enough for a stack; a longer text was put there to fill the log. */
const MOST_CHARACTERS = 8_000;
const DEEPEST = 5;

/** Names whose values nobody may read, whoever logged the object. */
const SECRET_NAME = /pass(word|phrase)|secret|token|authori[sz]ation|cookie|pepper|otp|\bpin\b|privatekey/i;

const masks: ReadonlyArray<[RegExp, string]> = [
  // A JWT, then anything as long as 256 bits in base64url.
  [/\beyJ[\w-]+\.[\w-]*\.?[\w-]*/g, '[token]'],
  [/(?<![\w-])[\w-]{43,}(?![\w-])/g, '[secret]'],
  // No slash before the @, so that package names in stacks are kept.
  [/[^\s@"'<>(),;:/\\]+@[^\s@"'<>(),;:/\\]+\.[^\s@"'<>(),;:/\\.]+/g, '[e-mail]'],
  [/(?<![\w-])(?:\+|00)\d[\d ().-]{6,}\d/g, '[phone]'],
  [/(?<![\w.-])\d{9,15}(?![\w-])/g, '[number]'],
];

/** The text without personal data and secrets. */
export function maskText(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return masks.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), cut);
}

/** Names of personal fields, in lower case and without separators. */
export type PersonalNames = ReadonlySet<string>;

/** Masks everything in an object. Errors are left to `maskError`. */
export function maskObject(
  value: Record<string, unknown>,
  personal: PersonalNames = new Set(),
  depth = 0,
): Record<string, unknown> {
  const masked = (name: string, member: unknown) => {
    if (name === 'correlationId' || member == null) return member;
    if (SECRET_NAME.test(name)) return '[secret]';
    const isPersonal = personal.has(name.replaceAll(/[_-]/g, '').toLowerCase());
    return isPersonal ? '[personal]' : maskValue(member, personal, depth + 1);
  };
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, masked(name, member)]));
}

function maskValue(value: unknown, personal: PersonalNames, depth: number): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date)
    return value;
  if (depth > DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => maskValue(item, personal, depth + 1));
  return maskObject(value as Record<string, unknown>, personal, depth);
}

/** An error as it is logged: without its other members, where drivers put values, parameters and rows. */
export function maskError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? maskText(error) : '[not an error]';
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: maskText(error.message),
    stack: maskText(error.stack ?? ''),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
  };
}
