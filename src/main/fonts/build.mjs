// Collects the fonts and emoji pictures of captions and titles: node build.mjs OUTPUT_FOLDER WORK_FOLDER
//
// Runs in every Maven build and does nothing as long as this folder is unchanged. What it makes:
//   *.ttf          one file for each family of fonts.json
//   fonts.tsv      family, role, file, SHA-256; in the order in which they are asked for a character
//   emoji.svgs     the pictures of all emoji one after the other: vectors, so that they are sharp at any size
//   emoji.tsv      code points, offset and length in emoji.svgs, the view box (left, top, width, height)
//   LICENCES.txt   what came from where under which licence, with the texts
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenChanged } from '../webapp/vendor/packages.mjs';

const recipe = dirname(fileURLToPath(import.meta.url));
const [output, work] = process.argv.slice(2).map((folder) => resolve(folder));
const fresh = `${output}.new`;
const modules = join(work, 'node_modules');

await whenChanged(recipe, work, output, () => {
  console.log('Collecting the fonts of captions and titles');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'fonts.tsv'), fonts());
  const { pictures, index } = emoji();
  writeFileSync(join(fresh, 'emoji.svgs'), pictures);
  writeFileSync(join(fresh, 'emoji.tsv'), index);
  writeFileSync(join(fresh, 'LICENCES.txt'), licences());
  rmSync(output, { recursive: true, force: true });
  mkdirSync(dirname(output), { recursive: true });
  renameSync(fresh, output);
  // The packages hold every weight of each family: ten times what was taken.
  rmSync(modules, { recursive: true, force: true });
});

function fonts() {
  const lines = [];
  for (const [role, families] of Object.entries(JSON.parse(readFileSync(join(work, 'fonts.json'), 'utf8')))) {
    for (const [family, path] of Object.entries(families)) {
      const file = basename(path);
      copyFileSync(join(modules, path), join(fresh, file));
      lines.push([family, role, file, sha256(readFileSync(join(fresh, file)))].join('\t'));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Noto's emoji, which has no flags of countries; those come from another set. */
function emoji() {
  const noto = join(modules, '@iconify-json', 'noto');
  const { icons, width, height } = JSON.parse(readFileSync(join(noto, 'icons.json'), 'utf8'));
  const chars = JSON.parse(readFileSync(join(noto, 'chars.json'), 'utf8'));
  const found = new Map();
  for (const [codePoints, name] of Object.entries(chars)) {
    const icon = icons[name];
    if (icon) {
      found.set(codePoints, { body: icon.body, box: [0, 0, icon.width ?? width, icon.height ?? height] });
    }
  }
  const flags = join(modules, 'country-flag-icons', '3x2');
  for (const file of readdirSync(flags).filter((name) => name.endsWith('.svg')).sort()) {
    const svg = readFileSync(join(flags, file), 'utf8');
    const box = /viewBox="([^"]+)"/.exec(svg)[1].split(/[\s,]+/);
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
    found.set(flagOf(basename(file, '.svg')), { body, box });
  }
  const parts = [];
  const lines = [];
  let offset = 0;
  for (const codePoints of [...found.keys()].sort()) {
    const { body, box } = found.get(codePoints);
    const bytes = Buffer.from(`${body.replace(/\s+/g, ' ')}\n`);
    lines.push([codePoints, offset, bytes.length, ...box].join('\t'));
    parts.push(bytes);
    offset += bytes.length;
  }
  const pictures = Buffer.concat(parts);
  lines.unshift(['sha256', sha256(pictures)].join('\t'));
  return { pictures, index: `${lines.join('\n')}\n` };
}

/** DE is two regional indicators; GB-ENG is a black flag with tag letters and a tag that ends them. */
function flagOf(code) {
  if (code.length === 2) {
    return [...code].map((letter) => (0x1f1e6 + letter.charCodeAt(0) - 65).toString(16)).join('-');
  }
  const tags = [...code.replace('-', '').toLowerCase()].map((letter) => (0xe0000 + letter.charCodeAt(0)).toString(16));
  return ['1f3f4', ...tags, 'e007f'].join('-');
}

function licences() {
  const names = Object.keys(JSON.parse(readFileSync(join(work, 'package.json'), 'utf8')).dependencies).sort();
  const notes = {
    '@iconify-json/noto': 'Noto Emoji, copyright Google LLC, Apache License 2.0; in the format of Iconify',
  };
  const listed = [];
  const texts = new Map();
  for (const name of names) {
    const folder = join(modules, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    listed.push(`${name} ${version}: ${license}${notes[name] ? ` (${notes[name]})` : ''}`);
    for (const file of ['LICENSE_FONT', 'OFL.txt', 'LICENSE', 'license.txt']) {
      if (existsSync(join(folder, file))) {
        const text = readFileSync(join(folder, file), 'utf8').trim();
        texts.set(text, [...(texts.get(text) ?? []), name]);
        break;
      }
    }
  }
  const blocks = [...texts].map(([text, owners]) => `${'='.repeat(80)}\n${owners.join(', ')}\n\n${text}\n`);
  return `Fonts and pictures that captions and titles are drawn with.\n\n${listed.join('\n')}\n\n${blocks.join('\n')}`;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
