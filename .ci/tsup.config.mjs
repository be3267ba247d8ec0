import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

/**
 * One output module per source file, under the same path: importing one function then costs what that function costs,
 * and a stack trace names the file a reader would open. esbuild would otherwise bundle or make hashed chunks, so
 * relative imports stay imports, with the extension of the format.
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

const publicEntries = ['src/index.ts'].concat(
  [
    'core',
    'optimisation',
    'institutions',
    'benchmarks',
    'hubs',
    'bursaries',
    'training',
    'programmes',
    'advisers',
    'network',
  ]
    .map((room) => `src/${room}/index.ts`)
    .filter((entry) => existsSync(entry)),
);

export default defineConfig(({ dts }) =>
  ['esm', 'cjs'].map((format) => ({
    entry: ['src/**/*.ts'],
    outDir: 'dist',
    format: [format],
    target: 'es2022',
    platform: 'neutral',
    sourcemap: false,
    splitting: false,
    clean: false,
    dts: dts === false ? false : { entry: publicEntries, compilerOptions: { ignoreDeprecations: '6.0' } },
    esbuildPlugins: [oneModulePerFile(format)],
  })),
);
