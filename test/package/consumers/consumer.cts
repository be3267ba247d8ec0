import domain = require('careers-domain');
import benchmarks = require('careers-domain/benchmarks');

export const isSame: boolean = domain.scoreEvaluation === benchmarks.scoreEvaluation;
