#!/usr/bin/env bash
# Times what a new operator waits for: a clean copy of the working tree's HEAD, dependencies already downloaded, to the
# first page with 10 ads and 30 pictures; then five restarts. Prints seconds; exit status 1 when a bar is missed.
set -euo pipefail
source_folder=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
port=${PORT:-18000}
mailing_port=${MAILING_PORT:-18001}
trap 'stop; rm -rf "$folder"' EXIT

stop() {
  if [ -n "${product:-}" ] && kill -0 "$product" 2>/dev/null; then
    kill -TERM "$product"
    wait "$product" || true
  fi
  product=""
}

# runs in this shell, not in a substitution, so that stop knows the process; leaves its answer in $seconds
seconds_to_ten_ads() {
  local begin answer
  ! curl -fsS "http://localhost:$port/health" >/dev/null 2>&1 || { echo "port $port already answers" >&2; exit 2; }
  begin=$(date +%s.%N)
  "$folder/forecourt/forecourt" run --port "$port" --mailing-port "$mailing_port" >"$folder/run.log" 2>&1 &
  product=$!
  until answer=$(curl -fsS "http://localhost:$port/api/ads/" 2>/dev/null) &&
    curl -fsS "http://localhost:$port/uk/search" >/dev/null 2>&1; do
    kill -0 "$product" 2>/dev/null || { cat "$folder/run.log" >&2; exit 1; }
    sleep 0.2
  done
  [ "$(grep -o '"count":10,' <<<"$answer" | wc -l)" = 1 ] || { echo "not exactly 10 ads" >&2; exit 1; }
  [ "$(grep -o '"view":' <<<"$answer" | wc -l)" = 30 ] || { echo "not exactly 30 pictures" >&2; exit 1; }
  seconds=$(awk -v begin="$begin" -v end="$(date +%s.%N)" 'BEGIN { printf "%.1f", end - begin }')
}

git clone -q "$source_folder" "$folder/forecourt"
seconds_to_ten_ads
first=$seconds
echo "clean clone to ten ads: $first s (bar 120)"
restarts=()
for _ in 1 2 3 4 5; do
  stop
  seconds_to_ten_ads
  restarts+=("$seconds")
done
median=$(printf '%s\n' "${restarts[@]}" | sort -n | sed -n 3p)
echo "restart: median $median s of ${restarts[*]} (bar 15)"
awk -v first="$first" -v median="$median" 'BEGIN { exit !(first <= 120 && median <= 15) }'
