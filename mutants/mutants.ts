import { accountsAndServices } from './accounts-and-services.ts';
import { besideTheRules } from './beside-the-rules.ts';
import { codesAndGates } from './codes-and-gates.ts';
import { eventsAndErasures } from './events-and-erasures.ts';
import { foundOutside } from './found-outside.ts';
import { hooksAndOutbound } from './hooks-and-outbound.ts';
import type { Mutant } from './mutant.ts';
import { nats } from './nats.ts';
import { tokensAndPasswords } from './tokens-and-passwords.ts';
import { words } from './words.ts';

export const mutants: Mutant[] = [
  ...tokensAndPasswords,
  ...codesAndGates,
  ...foundOutside,
  ...accountsAndServices,
  ...words,
  ...besideTheRules,
  ...hooksAndOutbound,
  ...eventsAndErasures,
  ...nats,
];
