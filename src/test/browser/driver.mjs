// Lays Playwright's driver out as Playwright for Java expects it: node driver.mjs OUTPUT_FOLDER WORK_FOLDER
import { cpSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenChanged } from '../../main/webapp/vendor/packages.mjs';

const recipe = dirname(fileURLToPath(import.meta.url));
const [output, work] = process.argv.slice(2).map((folder) => resolve(folder));
const driver = join(output, 'package');

await whenChanged(recipe, work, driver, () => {
  rmSync(driver, { recursive: true, force: true });
  cpSync(join(work, 'node_modules', 'playwright-core'), driver, { recursive: true });
});
