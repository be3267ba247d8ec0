import type { NetworkSnapshot } from '../entities.js';

type EvaluationEntry = NonNullable<NetworkSnapshot['evaluations']>[number];
type EncounterEntry = NonNullable<NetworkSnapshot['encounters']>[number];

/** A snapshot by URN: who was what on its day. */
export interface SnapshotIndex {
  readonly network: ReadonlySet<string>;
  /** The hubs of each member of one; a school can be between two on the day it changes. */
  readonly hubs: ReadonlyMap<string, string>;
  readonly matched: ReadonlySet<string>;
  readonly bursaries: ReadonlySet<string>;
  /** The newest evaluation of each. */
  readonly evaluations: ReadonlyMap<string, EvaluationEntry>;
  readonly encounters: ReadonlyMap<string, EncounterEntry>;
}

export const indexOf = (snapshot: NetworkSnapshot): SnapshotIndex => {
  const { on, network = [], pairs = [], hubs = [], awards = [], encounters = [] } = snapshot;
  const isOn = ({ joined, left }: { readonly joined: string; readonly left?: string | undefined }): boolean =>
    joined <= on && (left === undefined || left > on);
  return {
    network: new Set(network.filter(isOn).map(({ urn }) => urn)),
    hubs: new Map(hubs.flatMap(({ id, members }) => members.filter(isOn).map(({ urn }) => [urn, id] as const))),
    matched: new Set(pairs.map(({ institution }) => institution)),
    bursaries: new Set(awards.flatMap(({ institution, state }) => (HELD.has(state) ? [institution] : []))),
    evaluations: newestOf(snapshot.evaluations ?? []),
    encounters: new Map(encounters.map((entry) => [entry.urn, entry])),
  };
};

/** The states of an award that was taken up and not given back. */
const HELD: ReadonlySet<string> = new Set(['accepted', 'enrolled', 'completed', 'claimed', 'paid']);

const newestOf = (evaluations: readonly EvaluationEntry[]): ReadonlyMap<string, EvaluationEntry> => {
  const newest = new Map<string, EvaluationEntry>();
  for (const entry of evaluations) {
    const known = newest.get(entry.urn);
    if (known === undefined || entry.completed > known.completed) newest.set(entry.urn, entry);
  }
  return newest;
};
