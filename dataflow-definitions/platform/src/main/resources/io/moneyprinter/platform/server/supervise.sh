#!/bin/sh
# Stands where the deployer expects java: supervise <java options> -jar <app>-<version>.jar <arguments>.
# Lies in <home>/cache/scripts, beside "java" (which Java to run) and "<app>-<version>.jar.args" (what to run instead of
# the jar). Writes <home>/run/apps/<own pid>: own pid, app's name, instance's name in Data Flow, app's pid. The file goes
# when the app was told to end.

scripts=$(cd "$(dirname "$0")" && pwd) || exit 1
records=$scripts/../../run/apps
java=$(cat "$scripts/java") || exit 1
umask 077
grace=${SUPERVISE_GRACE_SECONDS:-25}
longest=${SUPERVISE_LONGEST_PAUSE:-30}
# What libraries lay aside and leave behind when they are killed.
scratch=$scripts/../../tmp/$$
# The memory allocator keeps up to eight heaps per core for itself otherwise.
export MALLOC_ARENA_MAX=2

# Instead of "-jar file": its parts with their class archive, when they have been unpacked.
app=unknown
left=$#
while [ "$left" -gt 0 ]; do
  if [ "$1" = -jar ]; then
    name=$(basename "$2")
    app=${name%.jar}
    if [ -r "$scripts/$name.args" ]; then
      shift 2
      set -- "$@" "@$scripts/$name.args"
    else
      set -- "$@" "$1" "$2"
      shift 2
    fi
    left=$((left - 2))
  else
    set -- "$@" "$1"
    shift
    left=$((left - 1))
  fi
done

instance=$(printf '%s' "$SPRING_APPLICATION_JSON" | sed -n 's/.*"spring.cloud.application.guid":"\([^"]*\)".*/\1/p')
child=
asked=
record() {
  printf '%s\n%s\n%s\n%s\n' "$$" "$app" "$instance" "$child" >"$records/$$.draft" && mv "$records/$$.draft" "$records/$$"
}
ask() {
  asked=yes
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null
}
trap ask TERM INT HUP

# What the app started outlives an app that is killed; what stayed in the app's session is found by that. ffmpeg has a
# session of its own: the keeper, which remembers every app's descendants, ends it at its next look.
session=$(command -v setsid)
end_orphans() {
  kill -KILL -- "-$1" 2>/dev/null
  [ -z "$session" ] || ! command -v pkill >/dev/null || pkill -KILL -s "$1"
}

# Politely first; a Java that hangs in its own shutdown is killed.
finish() {
  kill -TERM "$child" 2>/dev/null
  waited=0
  while kill -0 "$child" 2>/dev/null && [ "$waited" -lt "$grace" ]; do
    sleep 1 &
    wait $!
    waited=$((waited + 1))
  done
  kill -KILL "$child" 2>/dev/null
  wait "$child" 2>/dev/null
}

pause=1
while [ -z "$asked" ]; do
  began=$(date +%s)
  rm -rf "$scratch"
  mkdir -p "$scratch"
  ${session:+"$session"} "$java" "-Djava.io.tmpdir=$scratch" "$@" &
  child=$!
  record
  # Told to end while it was being started: the signal found no child yet.
  [ -n "$asked" ] || wait "$child"
  code=$?
  if [ -n "$asked" ]; then
    finish
    end_orphans "$child"
    break
  fi
  end_orphans "$child"
  child=
  record
  # An app that ran for a while has earned a quick start.
  [ $(($(date +%s) - began)) -lt 60 ] || pause=1
  echo "supervise: $app ended with $code and is started again in $pause s." >&2
  sleep "$pause" &
  wait $!
  pause=$((pause * 2))
  [ "$pause" -le "$longest" ] || pause=$longest
done
rm -rf "$scratch"
rm -f "$records/$$"
