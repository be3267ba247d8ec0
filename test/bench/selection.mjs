import { selectWithinBudget } from 'careers-domain/optimisation';
import loadHighs from 'highs';
import { race } from './race.mjs';

/** The best set of bids under side conditions, ours (with the first of all equal sets) against the HiGHS solver. */
export const benchSelection = async () => {
  const highs = await loadHighs();
  const solve = (/** @type {{ lp: string }} */ { lp }) => highs.solve(lp, { mip_rel_gap: 0, mip_abs_gap: 0 });
  const lines = [];
  for (const size of [50, 100, 200]) {
    const problem = bids(size);
    const input = { problem, lp: lpOf(problem) };
    const [ours, peer] = [selectWithinBudget(problem), solve(input)];
    if (ours.outcome !== 'selected' || !ours.proven || ours.value !== Math.round(peer.ObjectiveValue)) {
      throw new Error(`${size} bids: ours is ${JSON.stringify(ours)}, the peer's ${peer.ObjectiveValue}`);
    }
    const line = await race({
      bench: 'selectWithinBudget against highs',
      inputs: [input],
      ours: ({ problem }) => selectWithinBudget(problem),
      peer: solve,
      turns: 3,
      unit: 'microseconds each',
    });
    lines.push({ ...line, size });
  }
  return lines;
};

/** Bids scored in hundredths of a per cent, from 38 areas in 9 regions: at most 20, two an area, one a region but the last. */
const bids = (/** @type {number} */ count) => {
  let state = 20_180_711;
  const below = (/** @type {number} */ limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  const projects = Array.from({ length: count }, (_, index) => {
    const area = below(38);
    return {
      id: `bid-${index}`,
      value: 4_000 + below(6_000),
      cost: 15_000_000 + (20 + below(21)) * 100_000 + below(5_000_000),
      labels: { area: `E${area}`, region: `R${area % 9}`, spot: area % 3 === 0 ? 'cold' : 'warm' },
    };
  });
  return {
    projects,
    budget: 380_000_000,
    most: 20,
    conditions: /** @type {const} */ ([
      { kind: 'most-per', label: 'area', count: 2 },
      { kind: 'least-per', label: 'region', count: 1, excused: ['R8'] },
      { kind: 'least-share', label: 'spot', is: 'cold', percent: 40 },
    ]),
  };
};

/** The same in the LP format. */
const lpOf = (/** @type {ReturnType<typeof bids>} */ { projects, budget, most, conditions }) => {
  /** @typedef {(typeof projects)[number]} Project */
  const sum = (/** @type {(project: Project) => number} */ weight) =>
    projects
      .flatMap((project, k) => {
        const amount = weight(project);
        return amount === 0 ? [] : [`${amount < 0 ? '-' : '+'} ${Math.abs(amount)} x${k}`];
      })
      .join(' ');
  const [perArea, perRegion, share] = conditions;
  const areas = [...new Set(projects.map(({ labels }) => labels.area))];
  const regions = [...new Set(projects.map(({ labels }) => labels.region))];
  const rows = [
    `${sum(({ cost }) => cost)} <= ${budget}`,
    `${sum(() => 1)} <= ${most}`,
    ...areas.map((area) => `${sum(({ labels }) => (labels.area === area ? 1 : 0))} <= ${perArea.count}`),
    ...regions
      .filter((region) => region !== perRegion.excused[0])
      .map((region) => `${sum(({ labels }) => (labels.region === region ? 1 : 0))} >= ${perRegion.count}`),
    `${sum(({ cost, labels }) => cost * (labels.spot === share.is ? 100 - share.percent : -share.percent))} >= 0`,
  ];
  const names = projects.map((_, k) => `x${k}`).join(' ');
  return `Maximize\n v: ${sum(({ value }) => value)}\nSubject To\n${rows.map((row, k) => ` r${k}: ${row}`).join('\n')}\nBinary\n ${names}\nEnd`;
};
