import { checkHub, extendHub, hubCapacity, hubWave1, hubWave2, hubWave3 } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';
import { frozen, hub, problemsOf, unmet } from './support.js';

describe('extendHub', () => {
  it('gives a hub the ceiling of the call (wave 2: 60), and writes it down', () => {
    const { hub: extended, reasons, flags } = extendHub(frozen(hub()), hubWave2, '2019-09-01');
    expect(extended).toEqual({
      ...hub(),
      ceiling: 60,
      changes: [{ change: 'extended', on: '2019-09-01', call: 'hub-wave-2', ceiling: 60 }],
    });
    expect(checkHub(extended)).toEqual([]);
    expect(flags).toEqual([]);
    expect(reasons.map(({ message }) => message)).toEqual([
      'Cornwall may have 40 members; it is extended to 60.',
      'The change comes on 2019-09-01; what came before it, on 2018-09-01.',
    ]);
    expect(hubCapacity(extended!, hubWave2, '2019-09-01').placesLeft).toBe(40);
  });

  it('refuses where nothing is gained, or the call extends no hub or has no limit', () => {
    expect(unmet(extendHub(hub({ ceiling: 60 }), hubWave2, '2019-09-01'))).toEqual([
      'Cornwall may have 60 members; it is extended to 60.',
    ]);
    expect(extendHub(hub({ ceiling: 59 }), hubWave2, '2019-09-01').allowed).toBe(true);
    expect(unmet(extendHub(hub(), hubWave1, '2019-09-01'))).toEqual(['Careers Hubs, wave 1 extends no hub.']);
    expect(unmet(extendHub(hub(), hubWave3, '2020-09-01'))).toEqual([
      'Careers Hubs, wave 3 sets no limit, so Cornwall needs no extension.',
    ]);
  });

  it('comes after what happened before', () => {
    expect(unmet(extendHub(hub(), hubWave2, '2018-08-31'))).toEqual([
      'The change comes on 2018-08-31; what came before it, on 2018-09-01.',
    ]);
    const changes = [{ change: 'merged', on: '2019-10-01', hubs: ['a', 'b'] }] as const;
    expect(extendHub(hub({ changes }), hubWave2, '2019-09-30').allowed).toBe(false);
    expect(extendHub(hub({ changes }), hubWave2, '2019-10-01').hub?.changes).toHaveLength(2);
  });

  it('is refused with every problem', () => {
    expect(problemsOf(() => extendHub({ ...hub(), id: '' }, { ...hubWave2, id: '' }, ''))).toEqual([
      'bad-hub-change',
      "hub.id: is a text of 1 to 200 characters, not ''",
      "call.id: is a text of 1 to 200 characters, not ''",
      "on: is a date, written YYYY-MM-DD, not ''",
    ]);
  });
});
