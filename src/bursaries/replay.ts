import { DomainProblem } from '../core/index.js';
import { HISTORY, retell } from './check-award.js';
import type { Award, AwardEvent } from './entities.js';

/**
 * The award that its history gives. Nothing else is needed: keep the events, and you have the award.
 *
 * @param history - Everything that happened to one award, in order, from the offer on.
 *
 * @throws DomainProblem `bad-history` listing every event that cannot have happened: out of turn, dated before the one it
 * follows, about another award, paid twice.
 *
 * @example
 * ```ts
 * import { applyEvent, bursaries2018, offerAward, replay } from 'careers-domain/bursaries';
 *
 * const application = {
 *   id: 'A-1',
 *   institution: '105000',
 *   received: '2018-09-20',
 *   kind: 'school',
 *   funding: 'state',
 *   region: 'North West',
 * } as const;
 * const offered = offerAward(application, bursaries2018, '2018-10-01');
 * const { award } = applyEvent(offered, { type: 'declined', award: 'A-1', on: '2018-10-08' });
 * replay(award.history).state; // => 'declined'
 * ```
 *
 * @group Awards
 */
export const replay = (history: readonly AwardEvent[]): Award => {
  const faults = HISTORY(history, []);
  const { award, issues } = faults.length > 0 ? { issues: faults } : retell(history, []);
  if (award === undefined || issues.length > 0) {
    throw new DomainProblem('bad-history', 'This is the history of no award', issues);
  }
  return award;
};
