import { type ParameterKind, parametersOf } from '../../domain/messages/templates.js';

const SAMPLES: Record<ParameterKind, unknown> = {
  code: '12345678',
  link: 'https://shop.example/reset?token=AbC-_123',
  optionalLink: 'https://office.example/customers/1',
  lines: ['Maja Nowak', 'ul. Ogrodowa 7', '30-001 Kraków'],
  minutes: 60,
  text: 'Ada <b>Lovelace</b> & Co',
  optionalText: 'Gold',
  list: ['ada@example.com', '+48601234567'],
  count: 3,
  amount: '1234.5',
  day: '2026-12-31',
  moment: '2026-12-31T22:59:00.000Z',
};

/** Data as a flow might give a template, with which its texts and the layout are tried. */
export const sampleOf = (template: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<ParameterKind>(parametersOf(template) ?? {}).map(([name, kind]) => [name, SAMPLES[kind]]),
  );
