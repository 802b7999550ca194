import { personalData } from '../../privacy/personal-data.js';

/** Where what a hook is told is kept. The map of personal data says of that column whether it is personal. */
const columns = {
  customerId: ['customer', 'id'],
  contactId: ['contact', 'id'],
  contactType: ['contact', 'type'],
  campaignId: ['campaign', 'id'],
  categoryId: ['card_category', 'id'],
  username: ['contact', 'value'],
  contact: ['contact', 'value'],
  email: ['contact', 'value'],
  phone: ['contact', 'value'],
  cardNumber: ['card', 'number'],
  code: ['customer', 'code'],
  firstName: ['customer', 'first_name'],
  lastName: ['customer', 'last_name'],
  amount: ['ledger_transaction', 'amount'],
  product: ['ledger_transaction', 'product'],
  reference: ['ledger_transaction', 'reference'],
  ip: ['history_entry', 'source'],
  userAgent: ['history_entry', 'source'],
} as const satisfies Record<string, readonly [table: string, column: string]>;

export type Told = keyof typeof columns;

/** What a flow is about, as far as it is known before it runs. */
export type HookAbout = Partial<Record<Told, string | null | undefined>>;

/** Facts tell when and of what kind; what identifies or describes the person is content. */
const isPersonal = (name: Told): boolean => {
  const [table, column] = columns[name];
  const { kind } = personalData[table]!.columns[column]!;
  return kind !== 'TECHNICAL' && kind !== 'FACT';
};

export const personalNames: ReadonlySet<Told> = new Set((Object.keys(columns) as Told[]).filter(isPersonal));

/** What one hook is told: without what is personal, unless it is allowed that; and without what there is none of. */
export const toldTo = (about: HookAbout, seesPersonal: boolean): HookAbout =>
  Object.fromEntries(
    Object.entries(about).filter(
      ([name, value]) => value != null && (seesPersonal || !personalNames.has(name as Told)),
    ),
  );
