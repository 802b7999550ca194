/** The limits of a running service, see src/config/config.ts. */
export const databaseLimits = {
  maxConnections: 20,
  acquireMs: 2_000,
  statementMs: 5_000,
  lockMs: 2_000,
  idleInTransactionMs: 10_000,
  stuckMs: 60_000,
  sharesReads: true,
};
