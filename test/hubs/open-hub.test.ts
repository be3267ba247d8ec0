import { checkHub, hubCapacity, hubWave1, openHub } from 'careers-domain/hubs';
import { expect, it } from 'vitest';
import { bid, frozen, hub, problemsOf } from './support.js';

it('opens the hub of a bid, each member once, on the day on which the hubs of the call begin', () => {
  const drawn = bid({ members: [...bid().members, '100000'].reverse(), areas: ['E37000016', 'E37000005'] });
  const opened = openHub(frozen(drawn), hubWave1);
  expect(opened).toEqual(hub({ areas: ['E37000005', 'E37000016'] }));
  expect(checkHub(opened)).toEqual([]);
  expect(hubCapacity(opened, hubWave1, '2018-09-01')).toMatchObject({ members: 20, placesLeft: 20 });
});

it('opens none for a bid that extends one, or that is none', () => {
  expect(problemsOf(() => openHub(bid({ extendsHub: 'a' }), { ...hubWave1, id: '' }))).toEqual([
    'bad-hub-bid',
    'bid.extendsHub: is there; a bid that extends a hub opens none',
    "call.id: is a text of 1 to 200 characters, not ''",
  ]);
  expect(problemsOf(() => openHub(5 as never, hubWave1))).toEqual(['bad-hub-bid', 'bid: is a bid, not 5']);
});
