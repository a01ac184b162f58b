#!/usr/bin/env bash
# Makes sure that Chromium, fonts for all our scripts and zimcheck are there: installs them as root on Debian, and
# elsewhere names the command that is missing.
set -euo pipefail

missing=()
command -v "${CHROMIUM:-chromium}" >/dev/null || command -v chromium-browser >/dev/null \
  || command -v google-chrome >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qi 'NotoSansArabic' || missing+=(fontconfig fonts-noto-core)
command -v zimcheck >/dev/null || missing+=(zim-tools)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "== Chromium, lettertypen en zimcheck installeren: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Voor de tests ontbreekt: ${missing[*]}" >&2
  echo "Installeer dit eerst, op Debian of Ubuntu met: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
