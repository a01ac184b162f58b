"""Reads what is on paper: QR codes by zbar, pages by poppler, our EPS by a small reader of our own."""

import re
import subprocess

from PIL import Image, ImageDraw


def scanned(*pictures):
    """What a phone reads from the pictures, in their order."""
    quiet = ("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable")
    found = subprocess.run([*quiet, *pictures], capture_output=True, text=True, check=False)
    return found.stdout.split()


def pages(file, folder, dots):
    """The pages of a PDF as pictures."""
    subprocess.run(["pdftoppm", "-r", str(dots), "-gray", "-png", file, folder / file.stem], check=True)
    return sorted(folder.glob(f"{file.stem}-*.png"))


def text_of(file):
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout


def modules(picture, left=0.0, side=None):
    """The 33 by 33 modules of a code, seen in their middle; its first row from the left first.

    `left` and `side` say in dots where it is on a picture. zbar also reads a code in a mirror, so look at them too.
    """
    step = (side or picture.width) / 33
    places = [int(left + (number + 0.5) * step) for number in range(33)]
    gray = picture.convert("L")
    return [[gray.getpixel((x, y)) < 128 for x in places] for y in places]


def drawn(eps, dots=300):
    """Draw an EPS as a picture: (picture, width in points). Knows only the operators that it may hold."""
    head, _, body = eps.partition("%%EndComments\n")
    assert head.startswith("%!PS-Adobe-3.0 EPSF-3.0\n")
    width, height = map(float, re.search(r"%%HiResBoundingBox: 0 0 ([\d.]+) ([\d.]+)", head).groups())
    assert re.search(r"%%BoundingBox: 0 0 (\d+) (\d+)", head).groups() == (f"{int(width) + 1}",) * 2
    assert body.endswith("grestore\n%%EOF\n")
    per_point = dots / 72
    picture = Image.new("L", (round(width * per_point), round(height * per_point)), 128)
    draw, stack, scale, gray = ImageDraw.Draw(picture), [], 1.0, 0
    for word in body.replace("%%EOF", "").split():
        if word == "scale":
            across, up = stack
            assert across == up
            scale *= up
        elif word == "setgray":
            gray = round(stack[0] * 255)
        elif word == "rectfill":
            x, y, wide, high = (value * scale * per_point for value in stack)
            top = picture.height - y - high
            box = [round(x), round(top), round(x + wide) - 1, round(top + high) - 1]
            draw.rectangle(box, fill=gray)
        elif word not in ("gsave", "grestore"):
            stack.append(float(word))
            continue
        stack = []
    return picture, width
