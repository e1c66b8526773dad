// Bundles the page's third-party code into one folder: node build.mjs OUTPUT_FOLDER WORK_FOLDER
//
// Runs in every Maven build and does nothing as long as this folder is unchanged: it compares a hash
// with the stamp of the last bundle, which costs the build some milliseconds.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenChanged } from './packages.mjs';

const recipe = dirname(fileURLToPath(import.meta.url));
const [output, work] = process.argv.slice(2).map((folder) => resolve(folder));
const fresh = `${output}.new`;

await whenChanged(recipe, work, output, async () => {
  console.log('Bundling the third-party modules of the web page');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await bundle();
  writeFileSync(join(fresh, 'icons.svg'), sprite());
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
});

/** Lit is shared between the page and Web Awesome, therefore both are entries of one split bundle. */
async function bundle() {
  const { build } = createRequire(join(work, 'package.json'))('esbuild');
  await build({
    absWorkingDir: work,
    entryPoints: ['lit.js', 'webawesome.js', 'webawesome.css'],
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    assetNames: 'fonts/[name]-[hash]',
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  });
}

/** One sprite of the icons in icons.json (our name: Lucide's), so that the page asks for one file. */
function sprite() {
  const icons = JSON.parse(readFileSync(join(work, 'icons.json'), 'utf8'));
  const symbols = Object.entries(icons).map(([name, lucide]) => {
    const file = join(work, 'node_modules', 'lucide-static', 'icons', `${lucide}.svg`);
    const shapes = readFileSync(file, 'utf8').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
}
