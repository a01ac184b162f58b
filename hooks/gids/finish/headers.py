"""What a host must send with each file: for hosts that read `_headers`, and as a snippet for nginx.

Both lie in the site itself, so they always belong to its pages: the policy in them is made from those pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from gids.finish.changes import FEED
from gids.finish.form import FORM
from gids.finish.redirects import NGINX_CODES, REDIRECTS
from gids.finish.reuse import API, EMBED
from gids.model import Language

HEADERS = "_headers"
NGINX = "_nginx.conf"

# Abilities of a phone that no page here uses. What is left out is what we use: sharing, copying, printing.
_OFF = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media"),
    *(
        "fullscreen",
        "gamepad",
        "geolocation",
        "gyroscope",
        "hid",
        "identity-credentials-get",
        "idle-detection",
    ),
    *(
        "local-fonts",
        "magnetometer",
        "microphone",
        "midi",
        "otp-credentials",
        "payment",
        "picture-in-picture",
    ),
    *(
        "publickey-credentials-create",
        "publickey-credentials-get",
        "screen-wake-lock",
        "serial",
        "storage-access",
    ),
    *("sync-xhr", "usb", "window-management", "xr-spatial-tracking"),
)
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK = "no-cache"
# The data of pages may be read by the page of any other site (Fetch, CORS protocol); nothing else here may.
_SHARED = {"Access-Control-Allow-Origin": "*"}
# Whoever searches must find the page itself, not what is made of it.
_NOT_FOUND = {"X-Robots-Tag": "noindex"}
_GZIP = (
    "text/css text/plain text/xml text/javascript application/javascript application/json application/xml"
    " application/atom+xml application/manifest+json image/svg+xml"
)


def page_headers(policy: str) -> dict[str, str]:
    """Give the headers of our own pages and their files. Only a header can forbid that other sites frame a page."""
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def form_headers(policy: str) -> dict[str, str]:
    """Give the same headers for the form of editors: the window in which they sign in must be able to answer it."""
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    }


def safety_headers() -> dict[str, str]:
    """Give the headers that every file is sent with."""
    return {
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _OFF),
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",  # frame-ancestors for browsers of before 2018
    }


def write_headers(
    folder: Path,
    policy: str,
    languages: Sequence[Language],
    address: str,
    codes: Collection[str] = (),
    form: str = "",
) -> None:
    """Write `_headers` and `_nginx.conf` for the site in `folder`, which is published at `address`.

    `policy` is that of our own pages, `form` that of the form for editors when it is there. `codes` are the folders of
    short codes. They have no line of their own in `_headers`, of which hosts read only a hundred rules; such hosts ask
    again for a page of which nothing is said. Its policy such a page then says itself, or a rule for its first digit.
    """
    (folder / HEADERS).unlink(missing_ok=True)
    (folder / NGINX).unlink(missing_ok=True)
    top = urlsplit(address).path
    (folder / HEADERS).write_text(_headers(folder, policy, top, codes, form), encoding="utf-8")
    (folder / NGINX).write_text(_nginx(folder, policy, languages, top, form), encoding="utf-8")


def headers_for(rules: str, path: str) -> dict[str, str]:
    """Give the headers that a `_headers` file says for the path of an address: those of every rule that fits it.

    A rule is a path, or the beginning of one with `*` at its end (Netlify and Cloudflare Pages read more forms).
    """
    found: dict[str, str] = {}
    fits = False
    for line in rules.splitlines():
        if line.startswith(("/", "*")):
            fits = path.startswith(line[:-1]) if line.endswith("*") else path == line
        elif fits and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[name] = value
    return found


def _headers(folder: Path, policy: str, top: str, codes: Collection[str], form: str) -> str:
    """Write one rule for all files, and rules for the rest that never meet: some hosts join what two rules say.

    So the policy of our pages cannot be in the rule for all files: the form has another. What has no rule of its own
    (the word of a code, an address that is not there) is a page that carries its policy itself.
    """
    page = page_headers(policy)
    rules = {f"{top}*": safety_headers(), f"{top}assets/*": {"Cache-Control": _FOR_EVER, **page}}
    rules[top] = {"Cache-Control": _ASK, **page}
    digits = "123456789" if any(code[0].isdecimal() for code in codes) else ""
    rules |= {f"{top}{digit}*": dict(page) for digit in digits}
    without = {"assets", REDIRECTS, NGINX_CODES, *codes}
    for entry in sorted(folder.iterdir()):
        if entry.name not in without:
            own = {} if entry.name[0] in digits else form_headers(form) if entry.name == FORM else page
            rules[f"{top}{entry.name}{'/*' if entry.is_dir() else ''}"] = {"Cache-Control": _ASK, **own}
    for name, headers in _reused(folder):
        rules[f"{top}{name}/*"] |= headers
    for name, kind in _kinds(folder):
        rules.setdefault(f"{top}{name}", {})["Content-Type"] = kind
    lines = [
        "# Gemaakt door `gids build`: wat de host met elk bestand meestuurt. Zie docs/maintainers/hosting.md."
    ]
    for path, headers in rules.items():
        lines += [path, *(f"  {name}: {value}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"


def _nginx(folder: Path, policy: str, languages: Sequence[Language], top: str, form: str) -> str:
    """Write directives for a `server` block (or for one `location` above it: `location` may hold `location`)."""
    lines = [
        "# Gemaakt door `gids build`. In het server-blok dat deze map toont: include /pad/naar/site/_nginx.conf;",
        "# Na een nieuwe site: nginx -s reload. Zie docs/maintainers/hosting.md.",
        "index index.html;",
        "charset utf-8;",
        "absolute_redirect off;",
        "gzip on;",
        "gzip_vary on;",
        f"gzip_types {_GZIP};",
        *(f'add_header {name} "{value}" always;' for name, value in safety_headers().items()),
        *_nginx_page(policy, form, top),
        "# Zonder `always`: wat er niet is, blijft niet bewaard.",
        f'set $gids_cache "{_ASK}";',
        f'if ($uri ~ "^{re.escape(top)}assets/") {{ set $gids_cache "{_FOR_EVER}"; }}',
        "add_header Cache-Control $gids_cache;",
        *_nginx_reused(folder, top),
        f"error_page 404 {top}404.html;",
        *(f"location {top}{one.code}/ {{ error_page 404 {top}{one.code}/404.html; }}" for one in languages),
        *(f"location = {top}{name} {{ types {{ }} default_type {kind}; }}" for name, kind in _kinds(folder)),
        *(f"location = {top}{name} {{ return 404; }}" for name in (HEADERS, NGINX, REDIRECTS, NGINX_CODES)),
    ]
    return "\n".join(lines) + "\n"


def _nginx_page(policy: str, form: str, top: str) -> list[str]:
    """Write the headers of pages, and those of the form in their place."""
    lines = []
    other = form_headers(form)
    for number, (name, value) in enumerate(page_headers(policy).items(), start=1):
        lines.append(f'set $gids_page{number} "{value}";')
        if form:
            lines.append(
                f'if ($uri ~ "^{re.escape(top)}{FORM}/") {{ set $gids_page{number} "{other[name]}"; }}'
            )
        lines.append(f"add_header {name} $gids_page{number} always;")
    return lines


def _reused(folder: Path) -> list[tuple[str, dict[str, str]]]:
    """Give the folders of what others may use, as far as they are there, with the headers of their own."""
    folders = ((API, {**_SHARED, **_NOT_FOUND}), (EMBED, _NOT_FOUND), (FORM, _NOT_FOUND))
    return [(name, headers) for name, headers in folders if (folder / name).is_dir()]


def _nginx_reused(folder: Path, top: str) -> list[str]:
    """Write the same for nginx, which leaves a header out when its value is empty (ngx_http_headers_module)."""
    folders: dict[tuple[str, str], list[str]] = {}
    for name, headers in _reused(folder):
        for said in headers.items():
            folders.setdefault(said, []).append(name)
    lines = []
    for number, ((header, value), names) in enumerate(folders.items(), start=1):
        lines += [
            f'set $gids_reuse{number} "";',
            f'if ($uri ~ "^{re.escape(top)}({"|".join(names)})/") {{ set $gids_reuse{number} "{value}"; }}',
            f"add_header {header} $gids_reuse{number};",
        ]
    return lines


def _kinds(folder: Path) -> list[tuple[str, str]]:
    """List the files whose kind a host cannot tell from their name, with that kind."""
    kinds = {".webmanifest": "application/manifest+json", FEED: "application/atom+xml"}
    return [
        (file.relative_to(folder).as_posix(), kind)
        for ending, kind in kinds.items()
        for file in sorted(
            (*folder.glob(f"*{ending}"), *folder.glob(f"*/*{ending}"))
        )  # of the site or a language
    ]
