const PARTS = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#@]*)(.*)$/;

/**
 * The servers that a URL names, each as a URL of its own, in their order. As with `libpq`, a URL may name several hosts:
 * `postgres://user:password@one:5432,two:5432/name`.
 */
export function serversOf(url: string): string[] {
  const [, before, hosts = '', after] = PARTS.exec(url) ?? [];
  return before === undefined ? [url] : hosts.split(',').map((host) => `${before}${host}${after}`);
}
