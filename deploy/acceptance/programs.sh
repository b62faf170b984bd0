# Builds the programs of this folder when they are older than their sources. Sourced by the scripts beside it, with the project's
# root as the working directory and JAVA_HOME set.

programs=deploy/acceptance/target
programs_mark=$programs/.built

build_programs() {
  built=$programs/acceptance-1.0.0-SNAPSHOT.jar # made by every build of this folder; the mark counts where it had not to be made again
  if [ "$programs_mark" -nt "$built" ]; then built=$programs_mark; fi
  if [ ! -d "$programs/lib" ] || [ ! -e "$built" ] || [ -n "$(find pom.xml event-store/src/main gateway/src/main deploy/embedded/src/main \
    deploy/local/src/main deploy/acceptance/src/main deploy/acceptance/pom.xml -type f -newer "$built" -print -quit)" ]; then
    echo "Building the programs …"
    ./mvnw -B -q -DskipTests -pl deploy/acceptance -am package
    touch "$programs_mark"
  fi
}

run_program() { # HEAP MAIN-CLASS ARGUMENTS…
  heap=$1 main=$2
  shift 2
  exec "$JAVA_HOME/bin/java" "-Xmx$heap" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    "-Decheance.root=$PWD" -cp "$programs/classes:$programs/lib/*" "$main" "$@"
}
