# Compiles what the measurements of mail consist of and runs a main class of the test sources of a module: the home, the
# module, the name of the class, then its arguments. To be read by the scripts beside this folder.
run_main() {
  local home=$1 module=$2 main=$3 log
  shift 3
  log=$home/target/mail-bench.log
  mkdir -p "$home/target"
  (cd "$home" && mvn -B -ntp -Dquick -pl "$module" -am test-compile dependency:build-classpath \
    '-Dmdep.outputFile=${project.build.directory}/bench.classpath' -Dmdep.includeScope=test) >"$log" 2>&1 ||
    { grep '^\[ERROR\]' "$log" | head -n 5 >&2; echo "the build failed; all of it is in $log" >&2; exit 2; }
  exec "$JAVA_HOME/bin/java" -cp "$home/$module/target/test-classes:$(cat "$home/$module/target/bench.classpath")" "$main" "$@"
}
