/**
 * Two ways to do the same work, timed turn by turn in one process, so that both meet the same machine. The best of
 * several turns counts: whatever disturbs a turn only makes it slower.
 *
 * @returns One line for the report; `ratio` is the peer's time divided by ours, so above 1 we win.
 */
export const race = async ({ bench, inputs, ours, peer, turns = 7, unit = 'microseconds each' }) => {
  const [oursEach, peerEach] = [await paced(ours, inputs), await paced(peer, inputs)];
  let [oursBest, peerBest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn++) {
    oursBest = Math.min(oursBest, await timeOf(ours, inputs, oursEach));
    peerBest = Math.min(peerBest, await timeOf(peer, inputs, peerEach));
  }
  return {
    bench,
    size: inputs.length,
    ours: shown(oursBest),
    peer: shown(peerBest),
    unit,
    ratio: shown(peerBest / oursBest),
  };
};

/** How many calls make a turn of about a tenth of a second, found while the engine warms up. */
const paced = async (work, inputs) => {
  for (let calls = 16; ; calls *= 4) {
    const seconds = ((await timeOf(work, inputs, calls)) * calls) / 1e6;
    if (seconds > 0.025) return Math.max(1, Math.ceil((calls * 0.1) / seconds));
  }
};

/** Microseconds a call. Work that answers with a promise is awaited, as its users must. */
const timeOf = async (work, inputs, calls) => {
  const isAsync = work(inputs[0]) instanceof Promise;
  const start = process.hrtime.bigint();
  if (isAsync) for (let i = 0; i < calls; i++) sink = await work(inputs[i % inputs.length]);
  else for (let i = 0; i < calls; i++) sink = work(inputs[i % inputs.length]);
  const elapsed = process.hrtime.bigint() - start;
  if (sink === undefined) throw new Error('The work came to nothing.');
  return Number(elapsed) / 1e3 / calls;
};

let sink;

const shown = (number) => Number(number.toPrecision(4));
