import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { udfText } from './udf/build.mjs';

/**
 * One output module per source file, under the same path: importing one function then costs what that function costs,
 * and a stack trace names the file a reader would open. esbuild would otherwise bundle or make hashed chunks, so
 * relative imports stay imports, with the extension of the format.
 *
 * @param {'esm' | 'cjs'} format
 * @returns {import('esbuild').Plugin}
 */
const oneModulePerFile = (format) => ({
  name: 'one-module-per-file',
  setup(build) {
    const extension = format === 'esm' ? '.js' : '.cjs';
    build.onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.js$/, extension), external: true },
    );
  },
});

const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const publicEntries = ['src/index.ts', ...rooms.map(({ name }) => `src/${name}/index.ts`)];

export default defineConfig(({ dts }) => {
  // The formats are built side by side, so neither of them may be the one that clears the folder.
  rmSync('dist', { recursive: true, force: true });
  return /** @type {const} */ (['esm', 'cjs']).map((format) => ({
    entry: ['src/**/*.ts'],
    outDir: 'dist',
    format,
    target: 'es2022',
    platform: 'neutral',
    splitting: false,
    clean: false,
    // tsup's declarations set `baseUrl`, which TypeScript 6 calls deprecated.
    dts: dts === false ? false : { entry: publicEntries, compilerOptions: { ignoreDeprecations: '6.0' } },
    esbuildPlugins: [oneModulePerFile(format)],
    ...(format === 'esm' && { onSuccess: async () => writeFileSync('dist/udf.js', await udfText()) }),
  }));
});
