#!/usr/bin/env bash
# Backs up a database that is written to as fast as it goes, restores and compares each, and each time tries a plain tar of
# the running data directory beside it: ./forecourt bench backup-under-load [ROUNDS, 30 without]
# Prints how many of each can be used. Exit status 1 when a backup cannot.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-30}
case $rounds in
  '' | *[!0-9]* | 0*) echo "the number of rounds must be a number above 0" >&2; exit 2 ;;
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
  org.forecourt.backup.portable.BackupUnderLoadMain "$rounds" "$folder/work"
