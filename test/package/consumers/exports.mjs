// Every public path answers import and require alike.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { exports } = require('careers-domain/package.json');
// A plain text for a target is a file to read, and no module.
const subpaths = Object.keys(exports).filter((subpath) => typeof exports[subpath] !== 'string');
assert.ok(subpaths.length > 1);

for (const subpath of subpaths) {
  const name = subpath.replace('.', 'careers-domain');
  const imported = Object.keys(await import(name)).filter((key) => !['default', 'module.exports'].includes(key));
  assert.deepEqual(Object.keys(require(name)).sort(), imported.sort(), name);
  assert.ok(imported.length > 0, `${name} exports nothing`);
}

// The JSON Schemas are found by the names of the entities.
const { $id } = require('careers-domain/schemas/Evaluation.json');
assert.equal($id, 'urn:careers-domain:schema:Evaluation');
