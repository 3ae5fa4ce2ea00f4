#!/bin/sh
# Sees to the programs that tests drive and pip cannot bring: a browser, pdfinfo and qpdf for paper, nginx and systemd-analyze for deploy/,
# and what else is named.
# As root on Debian it installs what is missing; elsewhere it says what will be left out; under CI nothing may be.
set -eu

have() { command -v "$1" >/dev/null 2>&1; }

have_browser() {
  [ -n "${CHROMIUM_PATH:-}" ] && return 0
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    have "$name" && return 0
  done
  [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Microsoft Edge.app" ]
}

# The browser without its own windows makes the tests a third faster; whatever else is there will do.
wanted_browser() {
  [ -n "${CHROMIUM_PATH:-}" ] && return 0
  have chromium-headless-shell && return 0
  if have apt-cache && [ "$(id -u)" = 0 ] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    echo chromium-headless-shell
  else
    have_browser || echo chromium
  fi
}

missing() {
  wanted_browser
  have pdfinfo || echo poppler-utils
  have qpdf || echo qpdf
  have nginx || echo nginx-light
  have systemd-analyze || echo systemd
  for name in "$@"; do have "$name" || echo "$name"; done
}

wanted=$(missing "$@")
if [ -n "$wanted" ] && have apt-get && [ "$(id -u)" = 0 ]; then
  echo "Installing with apt-get:" $wanted
  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends $wanted; } >"$log" 2>&1 || cat "$log"
  rm -f "$log"
  wanted=$(missing "$@")
fi

if [ -n "$wanted" ]; then
  echo "Not found on this machine:" $wanted
  if [ "${CI:-}" = true ]; then
    echo "Under CI no test may be left out. Install these and run again."
    exit 1
  fi
  echo "The tests that need them are left out."
fi
