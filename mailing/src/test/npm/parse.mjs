// Prints what postal-mime finds in every mail of a folder: one JSON array, in the order of the file names.
import fs from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';

const [folder] = process.argv.slice(2);
const found = [];
for (const file of fs.readdirSync(folder).sort()) {
  const { subject, from, to, text, html } = await PostalMime.parse(fs.readFileSync(path.join(folder, file)));
  found.push({ file, subject, from, to, text, html });
}
console.log(JSON.stringify(found));
