import {
  createAccount,
  createOperator,
  createUser,
  encodeAccount,
  encodeOperator,
  encodeUser,
  fmtCreds,
} from '@nats-io/jwt';

/** The settings of a server that trusts an operator, and what its users show: a JWT with its key. */
export async function trusted() {
  const [operator, system, account] = [createOperator(), createAccount(), createAccount()];
  const names = [
    'subs',
    'data',
    'payload',
    'imports',
    'exports',
    'conn',
    'leaf',
    'mem_storage',
    'disk_storage',
    'streams',
    'consumer',
  ];
  const limits = { ...Object.fromEntries(names.map((name) => [name, -1])), wildcards: true };
  const signedBy = { signer: operator };
  const jwts = {
    operator: await encodeOperator('operator', operator, { system_account: system.getPublicKey() } as object),
    system: await encodeAccount('system', system, {}, signedBy),
    account: await encodeAccount('shop', account, { limits } as object, signedBy),
  };
  const credentials = async (options: { exp?: number } = {}, by = account) => {
    const user = createUser();
    return new TextDecoder().decode(fmtCreds(await encodeUser('events', user, by, {}, options), user));
  };
  const settings = `operator: ${jwts.operator}
    system_account: ${system.getPublicKey()}
    resolver: MEMORY
    resolver_preload: { ${system.getPublicKey()}: ${jwts.system}, ${account.getPublicKey()}: ${jwts.account} }`;
  return { settings, credentials };
}
