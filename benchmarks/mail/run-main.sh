# Compiles what the measurements of mail consist of and runs a main class of the test sources of journeys: its name, then
# its arguments. To be read by the scripts beside this folder.
run_main() {
  local home=$1 main=$2 log
  shift 2
  log=$home/target/mail-bench.log
  mkdir -p "$home/target"
  (cd "$home" && mvn -B -ntp -Dquick -pl journeys -am test-compile dependency:build-classpath \
    '-Dmdep.outputFile=${project.build.directory}/bench.classpath' -Dmdep.includeScope=test) >"$log" 2>&1 ||
    { grep '^\[ERROR\]' "$log" | head -n 5 >&2; echo "the build failed; all of it is in $log" >&2; exit 2; }
  exec "$JAVA_HOME/bin/java" -cp "$home/journeys/target/test-classes:$(cat "$home/journeys/target/bench.classpath")" "$main" "$@"
}
