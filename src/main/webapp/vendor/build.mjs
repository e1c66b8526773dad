// Bundles the page's third-party code into one folder: node build.mjs OUTPUT_FOLDER WORK_FOLDER
//
// Runs in every Maven build, so it first compares a hash of everything in this folder with the
// stamp of the last bundle: unchanged means that nothing runs, nothing is fetched, and the build
// loses some milliseconds. Packages come by lock file with their install scripts switched off.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [output, work] = process.argv.slice(2).map((folder) => resolve(folder));

const hash = createHash('sha256');
const inputs = readdirSync(here).filter((name) => name !== 'node_modules').sort();
for (const name of inputs) {
  hash.update(name).update('\0').update(readFileSync(join(here, name))).update('\0');
}
const wanted = hash.digest('hex');
const stamp = join(work, 'bundled.sha256');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(output)) {
  process.exit(0);
}

console.log('Bundling the third-party modules of the web page');
mkdirSync(work, { recursive: true });
rmSync(stamp, { force: true });
for (const name of inputs) {
  copyFileSync(join(here, name), join(work, name));
}
installPackages();
const fresh = `${output}.new`;
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
await bundle();
writeFileSync(join(fresh, 'icons.svg'), sprite());
rmSync(output, { recursive: true, force: true });
renameSync(fresh, output);
writeFileSync(stamp, wanted);

/** The npm that belongs to this Node when Maven brought it, else the one on PATH. */
function installPackages() {
  const bundledNpm = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const [command, first] = existsSync(bundledNpm) ? [process.execPath, [bundledNpm]] : ['npm', []];
  const flags = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, [...first, ...flags], { cwd: work, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('npm could not fetch the packages of src/main/webapp/vendor/package-lock.json (see above).');
    process.exit(1);
  }
}

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
