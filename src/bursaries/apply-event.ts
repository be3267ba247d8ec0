import { DomainProblem } from '../core/index.js';
import { AWARD, EVENT } from './check-award.js';
import type { Award, AwardEvent } from './entities.js';
import { type EventOutcome, takeStep } from './take-step.js';

/**
 * Lets an event happen to an award, or says why it cannot.
 *
 * An event out of turn, dated before the last one, or told twice is refused: the award stays as it is, and `legal` names
 * what can happen instead. An award that changed carries the whole history.
 *
 * @param award - The award before the event.
 * @param event - What happened.
 *
 * @throws DomainProblem `bad-award` listing everything that is wrong with the award; `bad-event` where the event is none.
 *
 * @example
 * ```ts
 * import { applyEvent, bursaries2018, offerAward } from 'careers-domain/bursaries';
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
 * const accepted = applyEvent(offered, { type: 'accepted', award: 'A-1', on: '2018-10-08' });
 * accepted.award.state; // => 'accepted'
 *
 * const again = applyEvent(accepted.award, { type: 'accepted', award: 'A-1', on: '2018-10-08' });
 * again.allowed; // => false
 * again.legal; // => ['enrolled', 'withdrawn', 'lapsed']
 * ```
 *
 * @group Awards
 */
export const applyEvent = (award: Award, event: AwardEvent): EventOutcome => {
  const awardFaults = AWARD(award, []);
  if (awardFaults.length > 0) throw new DomainProblem('bad-award', 'Nothing can happen to this award', awardFaults);
  const eventFaults = EVENT(event, []);
  if (eventFaults.length > 0) throw new DomainProblem('bad-event', 'This cannot happen to an award', eventFaults);
  return takeStep(award, event);
};
