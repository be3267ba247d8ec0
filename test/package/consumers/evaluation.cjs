exports.evaluation = {
  framework: 'schools-2018',
  setting: { yearGroups: [7, 8, 9, 10, 11, 12, 13], specialist: false },
  answers: {},
};
