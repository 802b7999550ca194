import type { OperationLimits } from '../../config/access.js';
import { tooMuch } from '../guard/errors.js';
import { ENTITIES } from './references.js';
import type { Shape } from './shape.js';

/** The parts of an operation that grow with what is asked for, and of which some callers may ask for more. */
export interface Size {
  depth: number;
  references: number;
  cost: number;
}

interface Asker {
  /** A service or staff. */
  isTrusted: boolean;
  /** A router that has proved itself stands between us and the caller. */
  isBehindRouter: boolean;
}

/**
 * The most that this operation may ask for. Services and staff read pages and are trusted with more than customers and
 * visitors; a router is trusted with the references it resolves, whoever calls, because it collects them from other
 * subgraphs' pages. The level of `_entities` itself is not counted.
 */
function most(limits: OperationLimits, rootFields: Shape['rootFields'], asker: Asker): Size {
  const names = rootFields.map(({ name }) => name.value).filter((name) => name !== '__typename');
  const hasReferences = names.includes(ENTITIES);
  const isForRouter = asker.isBehindRouter && hasReferences;
  const isTrusted = asker.isTrusted || isForRouter;
  const cost = isTrusted ? limits.costTrusted : limits.cost;
  return {
    depth: (isTrusted ? limits.depthTrusted : limits.depth) + (hasReferences ? 1 : 0),
    references: isForRouter ? limits.referencesOfRouter : limits.references,
    // A router that puts several operations into one asks for fields of its callers' own beside the references.
    cost:
      isForRouter && names.every((name) => name === ENTITIES) ? Math.max(cost, limits.costOfRouter) : cost,
  };
}

/** Throws if the operation asks for more than whoever sends it may. */
export function checkSize(
  limits: OperationLimits,
  { depth, references, cost }: Size,
  { rootFields }: Shape,
  asker: Asker,
): void {
  const allowed = most(limits, rootFields, asker);
  if (depth > allowed.depth) throw tooMuch('depth', allowed.depth, depth);
  if (references > allowed.references) throw tooMuch('representations', allowed.references, references);
  if (cost > allowed.cost) throw tooMuch('cost', allowed.cost, cost);
}
