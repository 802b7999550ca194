import type { HookFailure, HookPoint } from '../../entities/flow-hook.entity.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { HookAbout } from './about.js';

/** What a hook answers. */
export type HookAnswer =
  | { decision: 'allow'; tags: string[]; attributes: Array<{ name: string; value: JsonValue }> }
  | { decision: 'refuse'; code: string; message: string };

/** The question before a flow. */
export interface Question {
  point: HookPoint;
  /** The mutation. */
  operation: string;
  caller: { kind: string; id: string | null };
  correlationId: string;
  about: HookAbout;
}

export type Verdict = (HookAnswer | { decision: 'none'; onFailure: HookFailure }) & { hookId: string };

/** The hooks that staff have registered, kept in memory: a flow without one asks nobody, not even the database. */
export interface Hooks {
  areAt(point: HookPoint): boolean;
  /** Asks the hooks of a point at the same time. The answers in the order in which the hooks were registered. */
  ask(question: Question): Promise<Verdict[]>;
  /** Takes as long as asking took the last time, where a flow must not show by its time that nobody was asked. */
  pretend(point: HookPoint): Promise<void>;
  /** Reads them again: after a change by this process. Never throws. */
  refresh(): Promise<void>;
  /** Reads them again every two seconds, for changes by other processes. */
  follow(): void;
  stop(): void;
  /** How many are left alone because they did not answer. */
  resting(): number;
}
