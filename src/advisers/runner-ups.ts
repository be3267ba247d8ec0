// biome-ignore-all lint/style/noNonNullAssertion: positions lie within the lists by construction.
import { apart, atCost } from './in-words.js';
import type { RunnerUp } from './match.js';
import type { Scale, Table } from './read-match-problem.js';
import { type Residual, type Ways, wayBackIn } from './residual.js';

/**
 * What would be best if a pair could not be, for any chosen pair.
 *
 * The institution then has a need more to serve and the adviser a place more to give. Either a chain of exchanges leads
 * from the one to the other, or each is dealt with apart: the need by the cheapest way to serve one more, the place by
 * its price. The cheaper of the two is the best there is.
 */
export const runnerUpsIn = (
  table: Table,
  net: Residual,
  ways: Ways,
  scale: Scale,
): ((row: number, column: number) => RunnerUp) => {
  const wayBack = wayBackIn(net);
  return (row, column) => {
    const node = net.rows + column;
    const cost = costOf(net, row, column);
    const loss = ways.loss[row]!;
    const gain = net.last - net.tier[node]!;
    const apartCost = ways.cost[row]! + net.price[node]! - cost;
    const limit = loss === gain ? apartCost + cost : Number.POSITIVE_INFINITY;
    const chain = net.tier[row] === net.tier[node] ? wayBack(row, column, limit) : undefined;
    if (chain) return runnerUp(table, net, row, chain.next, 0, chain.cost - cost, scale);
    return runnerUp(table, net, row, ways.next[row]!, (gain > 0 ? 1 : 0) - (loss > 0 ? 1 : 0), apartCost, scale);
  };
};

const costOf = ({ byRow, column, cost }: Residual, row: number, own: number): number => {
  let k = byRow.start[row]!;
  while (column[byRow.at[k]!] !== own) k++;
  return cost[byRow.at[k]!]!;
};

const runnerUp = (
  { requests, advisers }: Table,
  { rows }: Residual,
  row: number,
  next: number,
  served: number,
  cost: number,
  scale: Scale,
): RunnerUp => {
  const { institution, name = institution } = requests[row]!;
  const other = next < 0 ? undefined : advisers[next - rows]!;
  const regret = apart(cost, scale);
  const whom = other === undefined ? `${name} would go without` : `${name} would have ${other.name ?? other.id}`;
  const fewer = served < 0 ? ', one need fewer served' : '';
  return {
    ...(other === undefined ? {} : { adviser: other.id }),
    served,
    ...regret,
    message: `Otherwise ${whom}${fewer}${atCost(regret)}.`,
  };
};
