// Usage: node run.js <address of a running site> [runs]. Prints each page's median scores; exit status 1 below the bar.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [site, runsText = '5'] = process.argv.slice(2);
const runs = Number(runsText);
if (!/^https?:\/\//.test(site ?? '') || !Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('usage: node run.js <http://localhost:8000> [runs 1-50]');
  process.exit(2);
}

const BARS = { performance: 90, accessibility: 95, 'best-practices': 95, seo: 95 };
const CHROMIUM_FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function firstAd() {
  const answer = await fetch(new URL('/api/ads/?page_size=1', site));
  return new URL((await answer.json()).results[0].url).pathname;
}

async function scores(address) {
  const chrome = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: CHROMIUM_FLAGS });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'silent', onlyCategories: Object.keys(BARS) });
    const failed = Object.values(lhr.audits)
      .filter(audit => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
      .map(audit => audit.id);
    return { ...Object.fromEntries(Object.entries(lhr.categories).map(([id, c]) => [id, Math.round(c.score * 100)])), failed };
  } finally {
    chrome.kill();
  }
}

let belowBar = false;
for (const path of ['/uk/', '/uk/search', await firstAd()]) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    results.push(await scores(new URL(path, site).href));
  }
  const row = Object.keys(BARS).map(id => {
    const value = median(results.map(result => result[id]));
    belowBar ||= value < BARS[id];
    return `${id} ${value} (${results.map(result => result[id]).join(' ')})`;
  });
  console.log(`${path}\n  ${row.join('\n  ')}`);
  const failed = [...new Set(results.flatMap(result => result.failed))];
  if (failed.length > 0) console.log(`  audits below 90: ${failed.join(', ')}`);
}
process.exit(belowBar ? 1 : 0);
