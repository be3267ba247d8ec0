import { compareText, type Reason, shape } from '../core/index.js';
import { HUB } from './check-hub.js';
import { CALL } from './check-hub-call.js';
import type { Hub, HubCall } from './entities.js';
import { ceilingOf } from './hub-capacity.js';
import { changeOf, type HubChange } from './hub-change.js';
import { reasonOf } from './reason-of.js';

/**
 * Lets a hub have as many members as a call allows for hubs that are extended, or says why not.
 *
 * @param hub - The hub; it stays as it is.
 * @param call - The call by which it is extended, such as wave 2.
 * @param on - The day from which it may grow.
 *
 * @throws DomainProblem `bad-hub-change` listing every problem of all three.
 *
 * @example
 * ```ts
 * import { extendHub, hubWave2, hubWave3 } from 'careers-domain/hubs';
 *
 * const hub = {
 *   id: 'tees-valley',
 *   name: 'Tees Valley',
 *   call: 'hub-wave-1',
 *   areas: ['E37000034'],
 *   opened: '2018-09-01',
 *   members: [],
 *   unnamedMembers: 35,
 *   waiting: [],
 *   changes: [],
 * };
 * const { hub: extended } = extendHub(hub, hubWave2, '2019-09-01');
 * extended?.ceiling; // => 60
 * extended?.changes; // => [{ change: 'extended', on: '2019-09-01', call: 'hub-wave-2', ceiling: 60 }]
 * extendHub(hub, hubWave3, '2020-09-01').reasons[0].message;
 * // => 'Careers Hubs, wave 3 sets no limit, so Tees Valley needs no extension.'
 * ```
 *
 * @group Hubs
 */
export const extendHub = (hub: Hub, call: HubCall, on: string): HubChange => {
  shape.requireAll('bad-hub-change', 'The hub cannot be extended', [
    [HUB, hub, ['hub']],
    [CALL, call, ['call']],
    [shape.date, on, ['on']],
  ]);
  const ceiling = call.size.extension ?? 0;
  return changeOf(
    [mayGrow(hub, call), isLatest([hub], on, call)],
    () => ({ ...hub, ceiling, changes: [...hub.changes, { change: 'extended', on, call: call.id, ceiling }] }),
    () => [],
  );
};

const mayGrow = (hub: Hub, call: HubCall): Reason => {
  const { extension, most } = call.size;
  const reason = (met: boolean, message: string) => reasonOf(call, 'extension', met, message);
  if (extension === undefined) {
    const why = most === undefined ? `sets no limit, so ${hub.name} needs no extension` : 'extends no hub';
    return reason(false, `${call.title} ${why}.`);
  }
  const ceiling = ceilingOf(hub, call) ?? 0;
  return reasonOf(
    call,
    'extension',
    extension > ceiling,
    `${hub.name} may have ${ceiling} members; it is extended to ${extension}.`,
    { value: ceiling, limit: extension },
  );
};

/** Whether a day comes after everything that hubs went through. */
export const isLatest = (hubs: readonly Hub[], on: string, call: HubCall): Reason => {
  const days = hubs.flatMap(({ opened, changes }) => [opened, ...changes.map((change) => change.on)]);
  const last = days.sort(compareText).at(-1) as string;
  return reasonOf(call, 'dates', on >= last, `The change comes on ${on}; what came before it, on ${last}.`, {
    value: on,
    limit: last,
  });
};
