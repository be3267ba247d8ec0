/** @satisfies {import('../calls.js').CallsOf<Pick<typeof import('careers-domain'), 'assumptions'>>} */
export const calls = {
  assumptions: [[], [{ grades: ['assumed'] }], [{ grades: ['published', 'inferred'] }]],
};
