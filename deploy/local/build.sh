# Builds what is older than its sources. Sourced by the scripts beside it, with the project's root as the working directory.

services="invoice-service coverage-service payout-service dunning-service collections-service gateway"
built_mark=deploy/local/target/.built # also counts for files that the build did not have to write again

artifact_of() { # prints what the build makes of the module $1
  case "$1" in
    deploy/embedded) echo deploy/embedded/target/classes/io/echeance/embedded/EmbeddedKafka.class ;;
    deploy/local) echo deploy/local/target/lib ;;
    *) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

is_older() { # is the artifact of module $1 missing or older than its sources?
  artifact=$(artifact_of "$1")
  [ -e "$artifact" ] || return 0
  [ "$built_mark" -nt "$artifact" ] && artifact=$built_mark
  [ -n "$(find "$1/pom.xml" "$1/src/main" event-store/pom.xml event-store/src/main deploy/topics pom.xml \
    -type f -newer "$artifact" -print -quit)" ]
}

build_if_older() {
  for module in deploy/embedded deploy/local $services; do
    if is_older "$module"; then
      echo "Building ($module is newer than its build; the first build takes some minutes) …"
      build
      return
    fi
  done
}

build() {
  mkdir -p deploy/local/target
  log=deploy/local/target/build.log
  modules=$(echo deploy/local $services | tr ' ' ,)
  SECONDS=0
  if ! ./mvnw -B -DskipTests -pl "$modules" -am package 2>&1 | tee "$log" | while IFS= read -r line; do
    case "$line" in *Building\ *\[*/*\]) printf '%6d s  %s\n' "$SECONDS" "${line#*Building }" ;; esac
  done; then # pipefail: Maven's failure is the pipeline's
    grep '^\[ERROR\] [^-]' "$log" | head -n 8 >&2
    echo "The build failed. Its log: $log" >&2
    exit 1
  fi
  touch "$built_mark"
  printf '%6d s  built\n' "$SECONDS"
}
