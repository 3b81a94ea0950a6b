#!/usr/bin/env bash
# Scores home, search and an ad of a running site with Lighthouse's mobile preset: ./forecourt bench lighthouse [ADDRESS] [RUNS]
# Prints medians with every single score; exit status 1 when a bar is missed. Needs npm (fetches Lighthouse) and Chromium.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$here/../target/lighthouse
command -v npm >/dev/null || { echo "lighthouse: npm is missing: install Node.js" >&2; exit 2; }
command -v chromium >/dev/null || { echo "lighthouse: Chromium is missing: install the package chromium" >&2; exit 2; }
mkdir -p "$work"
cp "$here"/lighthouse/package.json "$here"/lighthouse/run.js "$work/"
(cd "$work" && npm install --no-audit --no-fund --no-package-lock --loglevel=error >/dev/null)
exec node "$work/run.js" "${1:-http://localhost:8000}" "${2:-5}"
