import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`src/${entry.name}/index.ts`))
  .map(({ name }) => name);

describe('package.json', () => {
  it('opens each room to import and to require, with types for both', () => {
    const doors = Object.fromEntries(
      ['', ...rooms.map((room) => `/${room}`)].map((room) => [
        `.${room}`,
        {
          import: { types: `./dist${room}/index.d.ts`, default: `./dist${room}/index.js` },
          require: { types: `./dist${room}/index.d.cts`, default: `./dist${room}/index.cjs` },
        },
      ]),
    );
    const files = {
      './udf': './dist/udf.js',
      './schemas/*.json': './dist/schemas/*.json',
      './package.json': './package.json',
    };
    expect(manifest.exports).toEqual({ ...doors, ...files });
  });

  it('shows the types of each room to old resolvers', () => {
    const types = Object.fromEntries(rooms.map((room) => [room, [`./dist/${room}/index.d.cts`]]));
    expect(manifest.typesVersions).toEqual({ '*': types });
  });

  it('pins every tool, so that the same checkout gives the same answers', () => {
    const versions = Object.values(manifest.devDependencies);
    expect(versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('tests with the oldest zod that it allows', () => {
    expect(`^${manifest.devDependencies['zod-floor'].replace('npm:zod@', '')}`).toBe(manifest.peerDependencies.zod);
  });
});

describe('the root', () => {
  it.each(rooms)('re-exports all of %s', async (room) => {
    const root = await import('careers-domain');
    const names = Object.keys(await import(`../../src/${room}/index.ts`));
    expect(names.filter((name) => !(name in root))).toEqual([]);
  });
});
