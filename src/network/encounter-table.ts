import { compareText, DomainProblem, didYouMean, nameValue, shape } from '../core/index.js';
import { requireSnapshots } from './check-snapshot.js';
import type { CountTable, NetworkSnapshot } from './entities.js';
import { baseOf, everybody } from './figures/make-figure.js';

/**
 * Pupils who met an employer and pupils who did not, institution by institution.
 *
 * @group Small numbers
 */
export interface EncounterTable {
  /** The counts, by URN; `null` where nothing is known of anybody. Not for publication as it is. */
  readonly table: CountTable | null;
  /** The URNs of those of whom nothing is known. They are in no row. */
  readonly missing: readonly string[];
}

/**
 * How many pupils of each institution met an employer and how many did not, as a table for `suppressSmallNumbers`: of a
 * hub, or of everybody.
 *
 * Those who did not have a column of their own, so that "all but two" is seen as the small number it is.
 *
 * @param snapshot - The network on a day.
 * @param options - `hub`: the id of the hub whose members on that day are wanted; everybody in scope unless given.
 *
 * @throws DomainProblem `bad-snapshot`, as `networkFigures`; `unknown-hub` where the snapshot has no such hub;
 * `bad-options` where there is no such choice.
 *
 * @example
 * ```ts
 * import { encounterTable, suppressSmallNumbers } from 'careers-domain/network';
 *
 * const met = (urn: string, pupils: number, pupilsMet: number) =>
 *   ({ urn, academicYear: '2017/18', pupils, encounters: pupilsMet, pupilsMet });
 * const { table, missing } = encounterTable(
 *   {
 *     on: '2018-07-31',
 *     academicYear: '2017/18',
 *     scope: { name: 'schools' },
 *     hubs: [{ id: 'north', members: ['100001', '100002', '100003', '100004'].map((urn) => ({ urn, joined: '2017-09-01' })) }],
 *     encounters: [met('100001', 150, 147), met('100002', 120, 90), met('100003', 72, 60)],
 *   },
 *   { hub: 'north' },
 * );
 * table?.counts; // => [[147, 3], [90, 30], [60, 12]]
 * missing; // => ['100004']
 * table && suppressSmallNumbers(table).table.counts; // => [[null, null], [90, 30], [null, null]]
 * ```
 *
 * @group Small numbers
 */
export const encounterTable = (snapshot: NetworkSnapshot, options: { readonly hub?: string } = {}): EncounterTable => {
  requireSnapshots([snapshot, ['snapshot']]);
  shape.requireAll('bad-options', 'There is no table', [[OPTIONS, options, ['options']]]);
  const { hub } = options;
  const base = baseOf(snapshot);
  if (hub !== undefined) requireHub(snapshot, hub);
  const members = [...base.index.hubs].flatMap(([urn, id]) => (id === hub ? [urn] : []));
  const urns = [...(hub === undefined ? everybody(base) : members)].sort(compareText);
  const rows = urns.filter((urn) => base.index.encounters.has(urn));
  return {
    table:
      rows.length === 0
        ? null
        : {
            rows,
            columns: ['Met an employer', 'Met none'],
            counts: rows.map((urn) => {
              const { pupils = 0, pupilsMet = 0 } = base.index.encounters.get(urn) ?? {};
              return [pupilsMet, pupils - pupilsMet];
            }),
          },
    missing: urns.filter((urn) => !base.index.encounters.has(urn)),
  };
};

const OPTIONS = shape.object('options', { hub: shape.optional(shape.text('the id of a hub')) });

const requireHub = ({ hubs = [] }: NetworkSnapshot, hub: string): void => {
  const ids = hubs.map(({ id }) => id);
  if (ids.some((id) => id === hub)) return;
  const message = `${nameValue(hub)} is the id of no hub of the snapshot${didYouMean(hub, ids)}`;
  throw new DomainProblem('unknown-hub', 'There is no such hub', [{ path: ['options', 'hub'], message }]);
};
