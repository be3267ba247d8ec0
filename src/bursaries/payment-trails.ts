import type { AwardEvent, AwardPayment } from './entities.js';

/** Where the money of a payment stands. */
export type MoneyStage = 'offered' | 'committed' | 'due' | 'claimed' | 'paid' | 'released';

/** A payment of an award, and every stage that its money came to. */
export interface PaymentTrail {
  readonly payment: AwardPayment;
  /** From the offer on; the last is where it stands. */
  readonly stages: readonly { readonly stage: MoneyStage; readonly on: string }[];
}

/**
 * What a history did to the money of each payment.
 *
 * Money is released when an award ends before the payment fell due, or when a completed award lapses before what fell due on
 * completion is claimed. What fell due on enrolment stays owed: the training was given, whatever became of the award.
 */
export const paymentTrails = (history: readonly AwardEvent[]): readonly PaymentTrail[] => {
  const [offer] = history;
  if (offer?.type !== 'offered') return [];
  return offer.payments.map((payment) => ({ payment, stages: stagesOf(payment, history) }));
};

const stagesOf = (payment: AwardPayment, history: readonly AwardEvent[]): PaymentTrail['stages'] => {
  const stages: { stage: MoneyStage; on: string }[] = [];
  let claim: string | undefined;
  for (const event of history) {
    const standing = stages.at(-1)?.stage;
    const move = (stage: MoneyStage) => stages.push({ stage, on: event.on });
    if (event.type === 'offered') move('offered');
    if (event.type === 'accepted') move('committed');
    if (event.type === payment.dueOn) move('due');
    if (event.type === 'claimed' && event.payment === payment.payment) {
      claim = event.claim;
      move('claimed');
    }
    if (event.type === 'paid' && event.claim === claim) move('paid');
    const isEnd = event.type === 'declined' || event.type === 'withdrawn' || event.type === 'lapsed';
    const isOpen = standing === 'offered' || standing === 'committed';
    if (isEnd && (isOpen || (standing === 'due' && payment.dueOn === 'completed'))) move('released');
  }
  return stages;
};

/** Where the money of a payment stands now. */
export const stageOf = ({ stages }: PaymentTrail): MoneyStage => stages.at(-1)?.stage ?? 'offered';
