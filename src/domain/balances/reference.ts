import { transactionIdsByReference } from '../../tables/ledger/references.js';
import type { Work } from '../work/work.js';
import { referenceAmbiguous, transactionNotFound } from './problems.js';

/**
 * The id of the one transaction with a reference that can still be reversed. References are the callers' own and need not
 * be unique: a service finds its own transactions, staff those of every service. Of several, nobody guesses which.
 */
export async function findByReference(work: Work, reference: string) {
  const by = work.caller.kind === 'SERVICE' ? work.caller.id : null;
  const { all, open } = await transactionIdsByReference(work.read, reference, by);
  if (open.length > 1) return referenceAmbiguous();
  // Where none is left, the answer says what became of the only one.
  return open[0] ?? (all.length > 1 ? referenceAmbiguous() : (all[0] ?? transactionNotFound()));
}
