import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** `careers-domain/udf`: one script without imports or exports that makes one global, `careersDomain`. */
export const udfText = async () => {
  const language = /** @type {const} */ ({ target: 'es2020', minify: true, legalComments: 'none' });
  const provided = await transform(await readFile(here('es2020.mjs'), 'utf8'), { ...language, format: 'iife' });
  const { outputFiles } = await build({
    ...language,
    entryPoints: [here('entry.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'careersDomain',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    banner: { js: provided.code.trim() },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};
