// Prints "feature | client" for everything doiuse-email finds in the HTML files of a folder.
import fs from 'node:fs';
import path from 'node:path';
import { doIUseEmail } from 'doiuse-email';

const [folder] = process.argv.slice(2);
const emailClients = ['gmail.*', 'outlook.*', 'apple-mail.*'];
const found = new Set();
for (const file of fs.readdirSync(folder)) {
  const html = fs.readFileSync(path.join(folder, file), 'utf8');
  const { errors = [], warnings = [], notes = [] } = doIUseEmail(html, { emailClients });
  for (const finding of [...errors, ...warnings, ...notes]) {
    const [feature, client] = [...finding.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    found.add(`${feature} | ${client}`);
  }
}
console.log([...found].sort().join('\n'));
