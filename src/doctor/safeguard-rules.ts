import { sql } from 'kysely';
import type { Rule } from './rule.js';

/** Append-only tables; the triggers below refuse to change or remove their rows. */
const appendOnly = [
  'history_entry',
  'history_head',
  'agreement_evidence',
  'ledger_transaction',
  'ledger_entry',
  'ledger_lot_entry',
  'erasure',
];
const triggers = [
  ...appendOnly.flatMap((table) => [
    [table, `${table}_is_append_only`],
    [table, `${table}_is_not_truncated`],
  ]),
  ['history_entry', 'history_entry_is_chained'],
  ['history_entry', 'history_entry_is_event'],
  ['history_head', 'history_head_is_not_removed'],
  ['contact', 'contact_has_a_prover'],
  ['customer', 'customer_remembers'],
  ['customer', 'customer_is_labelled_first'],
  ['customer', 'customer_is_labelled'],
  ['group_membership', 'membership_is_label'],
  ['customer', 'customer_is_new_to_check'],
  ['customer', 'customer_is_to_check'],
  ['customer', 'customer_pairs_go'],
  ...['contact', 'card'].flatMap((table) => [
    [table, `${table}_is_new_to_check`],
    [table, `${table}_holder_is_to_check`],
    [table, `${table}_former_holder_is_to_check`],
  ]),
  ['customer', 'customers_become_findable'],
  ['customer', 'customer_is_found_anew'],
  ['address_entry', 'address_is_found_anew'],
  ['customer_past', 'customer_past_is_append_only'],
  ['customer_past', 'customer_past_goes_with_customer'],
  ...[
    'contact',
    'address_entry',
    'agreement',
    'attribute',
    'card',
    'custom_field_value',
    'group_membership',
  ].flatMap((table) => [
    [table, `${table}_remembers_row`],
    [table, `${table}_remembers_absence`],
  ]),
  ['ledger_transaction', 'ledger_transaction_sums_to_zero'],
  ['ledger_entry', 'ledger_entry_sums_to_zero'],
  ['ledger_entry', 'ledger_entry_moves_balance'],
  ['ledger_lot_entry', 'ledger_lot_entry_moves_lot'],
  ['ledger_lot_entry', 'ledger_lot_entry_is_covered'],
  ['ledger_account', 'ledger_account_covers_lots'],
  ['ledger_transaction', 'ledger_transaction_reversed_within_amount'],
] as Array<[table: string, trigger: string]>;

/** The indexes that prevent duplicates. Flows turn a violation into an answer by the index's name. */
const uniqueIndexes = [
  'address_entry_one_default_billing',
  'address_entry_one_default_shipping',
  'agreement_one_per_channel',
  'card_fidely_code_unique',
  'card_number_unique',
  'card_one_current_per_customer',
  'contact_once_per_customer',
  'contact_one_primary_per_type',
  'contact_verified_address_unique',
  'credential_username_unique',
  'customer_code_unique',
  'customer_external_id_unique',
  'customer_group_name_unique',
  'customer_merge_one_standing',
  'customer_uuid_unique',
  'group_membership_once',
  'identity_provider_subject_unique',
  'ledger_account_once',
];

/** Rules that the database itself guards against changes made outside of any flow. */
export const safeguardRules: Rule[] = [
  {
    title: 'The triggers that guard history, evidence and the books exist and are enabled.',
    flaws: sql`select 'trigger ' || wanted.name || ' on ' || wanted.place as flaw
      from (values ${sql.join(triggers.map(([place, name]) => sql`(${sql.lit(place)}, ${sql.lit(name)})`))})
        as wanted (place, name)
      where not exists (select from pg_trigger t
        where t.tgrelid = to_regclass('public.' || wanted.place) and t.tgname = wanted.name
          and t.tgenabled in ('O', 'A'))`,
  },
  {
    title: 'The indexes that allow one of each exist and are valid.',
    flaws: sql`select 'index ' || wanted.name as flaw
      from (values ${sql.join(uniqueIndexes.map((name) => sql`(${sql.lit(name)})`))}) as wanted (name)
      where not exists (select from pg_index i
        where i.indexrelid = to_regclass('public.' || wanted.name) and i.indisunique and i.indisvalid)`,
  },
  {
    title: 'Constraints hold for old rows as for new ones.',
    flaws: sql`select 'constraint ' || conname || ' on ' || conrelid::regclass as flaw from pg_constraint
      where connamespace = 'public'::regnamespace and not convalidated`,
  },
];
