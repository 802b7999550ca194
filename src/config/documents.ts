import { z } from 'zod';

const modes = ['off', 'log', 'only'] as const;

/** The variables about documents that were registered before clients send them. */
export const documentVariables = {
  PERSISTED_DOCUMENTS: z.enum(modes, `must be one of ${modes.join(', ')}`).default('off'),
  PERSISTED_DOCUMENTS_FILE: z.string().min(1).optional(),
};

export type DocumentEnvironment = z.infer<z.ZodObject<typeof documentVariables>>;
export type PersistedDocumentsMode = DocumentEnvironment['PERSISTED_DOCUMENTS'];

export function* documentProblems(env: DocumentEnvironment): Iterable<[variable: string, message: string]> {
  if (env.PERSISTED_DOCUMENTS === 'off' || env.PERSISTED_DOCUMENTS_FILE !== undefined) return;
  yield [
    'PERSISTED_DOCUMENTS_FILE',
    'must name the manifest of registered documents, unless PERSISTED_DOCUMENTS=off',
  ];
}

export const documentSettings = (env: DocumentEnvironment) => ({
  mode: env.PERSISTED_DOCUMENTS,
  /** The manifest to read. */
  file: env.PERSISTED_DOCUMENTS === 'off' ? undefined : env.PERSISTED_DOCUMENTS_FILE,
});
