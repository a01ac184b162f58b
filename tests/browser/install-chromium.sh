#!/usr/bin/env bash
# Makes sure that Chromium, fonts for all our scripts, zimcheck and what looks at leaflets are there: installs them as root
# on Debian, and elsewhere names the command that is missing.
set -euo pipefail

missing=()
command -v "${CHROMIUM:-chromium}" >/dev/null || command -v chromium-browser >/dev/null \
  || command -v google-chrome >/dev/null || missing+=(chromium)
# Not `grep -q`: it stops reading at once, which counts as a fault of the command before it (pipefail).
fc-list 2>/dev/null | grep -i 'NotoSansArabic' >/dev/null || missing+=(fontconfig fonts-noto-core)
command -v zimcheck >/dev/null || missing+=(zim-tools)
command -v zbarimg >/dev/null || missing+=(zbar-tools)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
# WeasyPrint finds Pango by its file; ldconfig is not always on the path of a user.
{ PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep 'libpangoft2-1\.0\.so' >/dev/null; } \
  || missing+=(libpango-1.0-0 libpangoft2-1.0-0)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "== Chromium, lettertypen en gereedschap installeren: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Voor de tests ontbreekt: ${missing[*]}" >&2
  echo "Installeer dit eerst, op Debian of Ubuntu met: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
