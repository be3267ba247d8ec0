import { AwardSchema, type AwardState, awardLife } from 'careers-domain/bursaries';
import { describe, expect, it } from 'vitest';

const STATES = AwardSchema.unwrap().shape.state.options;

describe('awardLife', () => {
  it('has every state, each reached from the offer but for claimed and paid, which payments bring about', () => {
    expect(Object.keys(awardLife.next).sort()).toEqual([...STATES].sort());
    const reachable = new Set<AwardState>(['offered']);
    for (const state of reachable) for (const next of awardLife.next[state]) reachable.add(next as AwardState);
    expect([...reachable].sort()).toEqual(STATES.filter((state) => state !== 'claimed' && state !== 'paid').sort());
  });

  it('leads every ended award to a reallocation and no further', () => {
    for (const state of ['declined', 'withdrawn', 'lapsed'] as const)
      expect(awardLife.next[state]).toEqual(['reallocated']);
    expect([awardLife.next.reallocated, awardLife.next.paid]).toEqual([[], []]);
  });

  it('states each rule under its own id, with sources', () => {
    for (const [id, { ruleSet, rule, cites }] of Object.entries(awardLife.rules)) {
      expect([ruleSet, rule]).toEqual([awardLife.id, id]);
      expect(cites.length).toBeGreaterThan(0);
    }
  });
});
