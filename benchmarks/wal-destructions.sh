#!/usr/bin/env bash
# Destroys a database with its volume while transactions are being committed and restores it from the archive of its log:
# ./forecourt bench wal-destructions [--rounds=10] [--seed=N]
# First in synchronous, then in asynchronous mode. Exit status 1 when an acknowledged transaction is missing that the mode promises.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
log=$home/target/wal-destructions.log
mkdir -p "$home/target"
(cd "$home" && mvn -B -ntp -Dquick -pl backup -am test-compile dependency:build-classpath \
  '-Dmdep.outputFile=${project.build.directory}/bench.classpath' -Dmdep.includeScope=test) >"$log" 2>&1 ||
  { grep '^\[ERROR\]' "$log" | head -n 5 >&2; echo "the build failed; all of it is in $log" >&2; exit 2; }
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "$home/backup/target/test-classes:$home/backup/target/classes:$(cat "$home/backup/target/bench.classpath")" \
  org.forecourt.backup.physical.WalDestructionsMain "$@"
