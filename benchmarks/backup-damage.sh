#!/usr/bin/env bash
# Damages the files of a backup at random, one after the other, and looks whether a restore refuses it before the live data
# are touched and whether the verification names the file: ./forecourt bench backup-damage [--rounds=500] [--seed=N]
# Exit status 1 when one damage went by.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
rounds=500
seed=$(date +%s)
for option in "$@"; do
  case $option in
    --rounds=*) rounds=${option#*=} ;;
    --seed=*) seed=${option#*=} ;;
    *) echo "backup-damage knows --rounds=N and --seed=N and not $option" >&2; exit 2 ;;
  esac
done
case $rounds$seed in
  *[!0-9]* | 0*) echo "rounds and seed must be numbers above 0" >&2; exit 2 ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$home/target"
log=$home/target/backup-bench.log
(cd "$home" && mvn -B -ntp -Dquick -pl backup -am test-compile dependency:build-classpath \
  '-Dmdep.outputFile=${project.build.directory}/bench.classpath' -Dmdep.includeScope=test) >"$log" 2>&1 ||
  { grep '^\[ERROR\]' "$log" | head -n 5 >&2; echo "the build failed; all of it is in $log" >&2; exit 2; }
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "$home/backup/target/test-classes:$home/backup/target/classes:$(cat "$home/backup/target/bench.classpath")" \
  org.forecourt.backup.portable.BackupDamageMain "$rounds" "$seed" "$folder"
