# Sets JAVA_HOME to a JDK 25. Sourced by ./mvnw and by the scripts in deploy/, so that the default `java` of the machine
# does not matter. The required release is the pom's maven.compiler.release.
required_jdk=25

jdk_release() { # prints the feature release of the JDK in $1, nothing if it is not a JDK
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  candidates="${JAVA_HOME:-}
$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
$(ls -d /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null)"
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && [ "$(jdk_release "$candidate")" = "$required_jdk" ]; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done <<CANDIDATES
$candidates
CANDIDATES
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "Échéance needs a JDK $required_jdk and found none. Install one (for example Temurin $required_jdk) and set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME
