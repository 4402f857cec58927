# Small helpers of build-scripts/setup. Sourced, not run.
# shellcheck shell=bash

# Where finished pieces of the toolchain live: outside the checkout, so that a clean clone finds them again.
cache_root="${XDG_CACHE_HOME:-$HOME/.cache}/init-lab"

say() { printf 'setup: %s\n' "$*"; }

# One sentence on what is missing and how to get it, then the end.
fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# version_at_least 3.1.70 3.1.69  → true
version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# recipe_hash FILE... : changes when a recipe or the machine's kind changes.
recipe_hash() { { uname -sm; cat "$@"; } | git hash-object --stdin | cut -c 1-12; }

# provide NAME BUILDER RECIPE-FILE... : sets `provided` to the folder of a finished piece, made by
# `BUILDER folder` if it is not there yet. The builder works in a temporary folder that is renamed into place
# only when it succeeded, under a lock, so a run that was interrupted or that has company leaves nothing half-made.
provide() {
  local name=$1 builder=$2
  shift 2
  provided="$cache_root/$name-$(recipe_hash "$@")"
  [ -d "$provided" ] && return
  mkdir -p "$cache_root"
  local status
  set +e # or the shell would ignore the `set -e` below
  (
    set -e
    lock "$provided.lock"
    [ -d "$provided" ] && exit 0
    work="$provided.tmp"
    rm -rf "$work"
    mkdir -p "$work"
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    "$builder" "$work"
    mv "$work" "$provided"
  )
  status=$?
  set -e
  [ $status -eq 0 ] || fail "could not make $name (see the messages above); run again to retry."
}

# Hold a lock for the rest of this subshell.
lock() {
  if have flock; then
    exec 9>"$1"
    flock 9
  fi
}
