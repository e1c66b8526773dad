// Fetches npm packages by lock file into a work folder, only when the lock file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs `make` when anything in the folder `recipe` differs from the last time, else nothing.
 * @param {string} recipe a folder with package.json and package-lock.json
 * @param {string} work where the packages are fetched to; also keeps the stamp of the last time
 * @param {string} output what `make` makes; when it is gone, it is made again
 * @param {() => Promise<void>|void} make called with the packages in place, in `work`
 */
export async function whenChanged(recipe, work, output, make) {
  const inputs = readdirSync(recipe).filter((name) => name !== 'node_modules').sort();
  const hash = createHash('sha256');
  for (const name of inputs) {
    hash.update(name).update('\0').update(readFileSync(join(recipe, name))).update('\0');
  }
  const wanted = hash.digest('hex');
  const stamp = join(work, 'made.sha256');
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  mkdirSync(work, { recursive: true });
  rmSync(stamp, { force: true });
  for (const name of inputs) {
    copyFileSync(join(recipe, name), join(work, name));
  }
  install(work);
  await make();
  writeFileSync(stamp, wanted);
}

/** With the npm that belongs to this Node when Maven brought it, else with the one on PATH. */
function install(work) {
  const brought = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const [command, first] = existsSync(brought) ? [process.execPath, [brought]] : ['npm', []];
  // Install scripts stay off: nothing that we fetch needs one, and none shall run here.
  const flags = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, [...first, ...flags], { cwd: work, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`npm could not fetch what ${join(work, 'package-lock.json')} names (see above).`);
    process.exit(1);
  }
}
