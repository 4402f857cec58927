# Debian packages: installed ones, and ones unpacked into a private folder. Sourced by build-scripts/setup.
# shellcheck shell=bash

debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# need_tools "cmake:cmake ninja:ninja-build" : each `command:package` whose command is not there gets its package
# installed; a package without a command is written as `:package`.
need_tools() {
  local pair missing=()
  for pair in $1; do
    if [ -n "${pair%%:*}" ]; then
      have "${pair%%:*}" || missing+=("${pair#*:}")
    elif have dpkg-query; then
      installed "${pair#*:}" || missing+=("${pair#*:}")
    fi
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
  if ! have apt-get; then
    fail "missing on this machine: $* (their Debian names); install them with your package manager and run again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    fail "missing on this machine: $*; install them with: sudo apt-get install $*"
  fi
  say "installing $*"
  refresh_package_lists
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >"$setup_log" 2>&1 || {
    tail -n 20 "$setup_log" >&2
    fail "apt-get could not install $*; its messages are above and in $setup_log."
  }
}

# For packages that would start a service: nothing on this machine is to listen because of us.
install_without_starting() {
  local policy=/usr/sbin/policy-rc.d ours=
  if [ "$(id -u)" -eq 0 ] && [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    ours=yes
  fi
  install_packages "$@"
  [ -z "$ours" ] || rm "$policy"
}

# Once per run, and only when something has to be installed.
refresh_package_lists() {
  [ -n "${lists_are_fresh:-}" ] && return
  apt-get update -qq </dev/null >"$setup_log" 2>&1 || {
    tail -n 20 "$setup_log" >&2
    fail "apt-get update failed; its messages are above."
  }
  lists_are_fresh=yes
}

# os_release KEY : a value of /etc/os-release.
os_release() {
  # shellcheck source=/dev/null
  (. /etc/os-release 2>/dev/null && printf '%s' "${!1:-}")
}

# The mirror this machine already uses for Debian itself.
debian_mirror() {
  # shellcheck disable=SC2016  # apt expands these, not the shell
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian Debian //p' | head -n 1
}

# A private apt root for Debian 13, with the machine's own mirror and Debian's keys. Afterwards, in this subshell,
# every apt-get speaks to that root and to nothing of the system. It lasts for one run of setup.
open_trixie() {
  local root=$apt_root mirror
  if [ -e "$root/ready" ]; then
    export APT_CONFIG="$root/apt.conf"
    return
  fi
  [ -r "$debian_keyring" ] || fail "missing $debian_keyring; install it with: apt-get install debian-archive-keyring"
  mirror=$(debian_mirror)
  if [ -z "$mirror" ] && [ "$(id -u)" -eq 0 ]; then
    refresh_package_lists
    mirror=$(debian_mirror)
  fi
  [ -n "$mirror" ] || fail "apt knows no Debian mirror here; run: sudo apt-get update"
  mkdir -p "$root"/state/lists/partial "$root"/cache/archives/partial
  : >"$root/status"
  printf '%s [signed-by=%s] %s trixie main\n' deb "$debian_keyring" "$mirror" deb-src "$debian_keyring" "$mirror" \
    >"$root/sources.list"
  cat >"$root/apt.conf" <<CONF
Dir::State "$root/state";
Dir::State::status "$root/status";
Dir::Cache "$root/cache";
Dir::Etc::sourcelist "$root/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Acquire::Languages "none";
Acquire::AllowInsecureRepositories "0";
APT::Sandbox::User "";
CONF
  export APT_CONFIG="$root/apt.conf"
  apt-get update -o APT::Update::Error-Mode=any </dev/null
  touch "$root/ready"
}

close_trixie() { rm -rf "$apt_root"; }

# unpack_packages FOLDER PACKAGE... : download from the apt root that is open, and unpack there.
unpack_packages() {
  local folder=$1 deb
  shift
  mkdir -p "$folder" "$folder.debs"
  (cd "$folder.debs" && apt-get download "$@" </dev/null)
  for deb in "$folder.debs"/*.deb; do dpkg -x "$deb" "$folder"; done
  rm -rf "$folder.debs"
}
