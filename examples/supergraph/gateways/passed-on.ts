// What every router passes on, whichever it is.

/** From the client's request to every subgraph. */
const PASSED_ON = ['authorization', 'accept-language', 'traceparent', 'x-correlation-id', 'x-reason'];

/**
 * The headers for a subgraph. The customers subgraph answers nobody without the secret, and only who has it is believed
 * where a client is. The address is that of the connection; behind a load balancer, pass on its `x-forwarded-for`.
 */
export function headersFor(
  subgraph: string,
  header: (name: string) => string | null | undefined,
  clientAddress: string | undefined,
): Record<string, string> {
  const passedOn = PASSED_ON.map((name) => [name, header(name)] as const);
  const own =
    subgraph === 'customers'
      ? [
          ['x-router-secret', process.env['ROUTER_SECRET']] as const,
          ['x-forwarded-for', clientAddress] as const,
        ]
      : [];
  return Object.fromEntries(
    [...passedOn, ...own].filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}
