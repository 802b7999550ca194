import { Migration0001Customers } from './0001-customers.js';
import { Migration0002Messages } from './0002-messages.js';
import { Migration0003ServiceClientSecrets } from './0003-service-client-secrets.js';
import { Migration0004Accounts } from './0004-accounts.js';
import { Migration0006AccountChanges } from './0006-account-changes.js';
import { Migration0007Identities } from './0007-identities.js';
import { Migration0009Ledger } from './0009-ledger.js';
import { Migration0010Till } from './0010-till.js';
import { Migration0011BooksRedaction } from './0011-books-redaction.js';
import { Migration0012Merges } from './0012-merges.js';
import { Migration0013HistoryChain } from './0013-history-chain.js';
import { Migration0014Privacy } from './0014-privacy.js';
import { Migration0015FilterIndexes } from './0015-filter-indexes.js';
import { Migration0017CustomerPast } from './0017-customer-past.js';
import { Migration0018DecodableJson } from './0018-decodable-json.js';
import { Migration0019ContactProofs } from './0019-contact-proofs.js';
import { Migration0021StrangersMessages } from './0021-strangers-messages.js';
import { Migration0025VisitorsUuids } from './0025-visitors-uuids.js';
import { Migration0026CredentialSetter } from './0026-credential-setter.js';
import { Migration0027DecodableJsonInlined } from './0027-decodable-json-inlined.js';
import { Migration0030OwnedNames } from './0030-owned-names.js';
import { Migration0033JoinedCampaigns } from './0033-joined-campaigns.js';
import { Migration0035CustomerSearch } from './0035-customer-search.js';
import { Migration0036CustomerSearchIndexes } from './0036-customer-search-indexes.js';
import { Migration0037BackgroundJobs } from './0037-background-jobs.js';
import { Migration0038DuplicatePairs } from './0038-duplicate-pairs.js';
import { Migration0040BalanceLots } from './0040-balance-lots.js';
import { Migration0041CampaignTerms } from './0041-campaign-terms.js';
import { Migration0042BooksOfBefore } from './0042-books-of-before.js';
import { Migration0043Addresses } from './0043-addresses.js';
import { Migration0044NotesGroupsTags } from './0044-notes-groups-tags.js';
import { Migration0045Topics } from './0045-topics.js';
import { Migration0047CardNumbersWithoutHyphens } from './0047-card-numbers-without-hyphens.js';
import { Migration0048CategoriesClosedToRegistration } from './0048-categories-closed-to-registration.js';
import { Migration0049WholeChanges } from './0049-whole-changes.js';
import { Migration0050PastDatedWhenWritten } from './0050-past-dated-when-written.js';
import { Migration0051SearchWordsOnce } from './0051-search-words-once.js';
import { Migration0052Imports } from './0052-imports.js';
import { Migration0056RetentionIndexes } from './0056-retention-indexes.js';
import { Migration0057PastLetGo } from './0057-past-let-go.js';
import { Migration0060Events } from './0060-events.js';
import { Migration0061Webhooks } from './0061-webhooks.js';
import { Migration0063FlowHooks } from './0063-flow-hooks.js';
import { Migration0067CustomerLabels } from './0067-customer-labels.js';
import { Migration0069ErasureAcknowledgements } from './0069-erasure-acknowledgements.js';
import { Migration0070UndecidedEvidence } from './0070-undecided-evidence.js';

/** In the order they run. Named here, not discovered, so that a build and a test run the same ones. */
export const migrations = [
  Migration0001Customers,
  Migration0002Messages,
  Migration0003ServiceClientSecrets,
  Migration0004Accounts,
  Migration0006AccountChanges,
  Migration0007Identities,
  Migration0009Ledger,
  Migration0010Till,
  Migration0011BooksRedaction,
  Migration0012Merges,
  Migration0013HistoryChain,
  Migration0014Privacy,
  Migration0015FilterIndexes,
  Migration0017CustomerPast,
  Migration0018DecodableJson,
  Migration0021StrangersMessages,
  Migration0025VisitorsUuids,
  Migration0026CredentialSetter,
  Migration0019ContactProofs,
  Migration0027DecodableJsonInlined,
  Migration0030OwnedNames,
  Migration0037BackgroundJobs,
  Migration0040BalanceLots,
  Migration0041CampaignTerms,
  Migration0043Addresses,
  Migration0038DuplicatePairs,
  Migration0035CustomerSearch,
  Migration0033JoinedCampaigns,
  Migration0044NotesGroupsTags,
  Migration0045Topics,
  Migration0048CategoriesClosedToRegistration,
  Migration0050PastDatedWhenWritten,
  Migration0051SearchWordsOnce,
  Migration0057PastLetGo,
  Migration0052Imports,
  Migration0060Events,
  Migration0061Webhooks,
  Migration0063FlowHooks,
  Migration0069ErasureAcknowledgements,
  Migration0070UndecidedEvidence,
];

/** Those that run after all others, statement by statement, outside of a transaction: they keep nobody waiting. */
export const concurrentMigrations = [
  Migration0036CustomerSearchIndexes,
  Migration0042BooksOfBefore,
  Migration0047CardNumbersWithoutHyphens,
  Migration0049WholeChanges,
  Migration0056RetentionIndexes,
  Migration0067CustomerLabels,
];
