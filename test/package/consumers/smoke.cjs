const assert = require('node:assert/strict');
const { scoreEvaluation, schools2018 } = require('careers-domain');
const { evaluation } = require('./evaluation.cjs');

const result = scoreEvaluation(evaluation, schools2018);
assert.equal(result.benchmarks.length, 8);
assert.equal(result.complete, false);
assert.equal(require('careers-domain/benchmarks').scoreEvaluation, scoreEvaluation);
