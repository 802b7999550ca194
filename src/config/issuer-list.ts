import { z } from 'zod';

/** An OpenID or OAuth issuer whose tokens we trust. */
export const TrustedIssuer = z.strictObject({
  issuer: z.url('must be the URL its tokens carry as iss'),
  audience: z.string().min(1),
  jwksUrl: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
});

/** A variable that holds a JSON list. `example` is the form of one item. */
export const jsonListOf = <S extends z.ZodType>(item: S, example: string) =>
  z.string().transform((text, { addIssue }) => {
    try {
      const parsed = z.array(item).safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data;
      const [first] = parsed.error.issues;
      addIssue(`${first?.path.join('.')}: ${first?.message}`);
    } catch {
      addIssue(`must be a JSON list of ${example}`);
    }
    return z.NEVER;
  });

interface Listed {
  issuer: string;
  jwksUrl: string;
}

/** Problems of a list of issuers as a whole. A variable that is itself invalid is not a list here. */
export function* issuerProblems(
  name: string,
  given: unknown,
  env: { NODE_ENV: string; TOKEN_ISSUER: string },
): Iterable<[variable: string, message: string]> {
  const issuers: Listed[] = Array.isArray(given) ? given : [];
  const names = issuers.map(({ issuer }) => issuer);
  if (new Set([...names, env.TOKEN_ISSUER]).size <= names.length) {
    yield [name, 'must list each issuer once, and not TOKEN_ISSUER'];
  }
  if (env.NODE_ENV === 'production' && issuers.some(({ jwksUrl }) => !jwksUrl.startsWith('https:'))) {
    yield [name, 'in production keys are fetched over https only'];
  }
}
