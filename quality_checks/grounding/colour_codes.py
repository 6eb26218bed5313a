"""Colours that are told as a code: `color_hex` of "#EC0000" is a red."""

import colorsys
import re
from collections.abc import Iterator

_HEX = re.compile(r"#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
_OF_CODES = ("hex", "rgb", "farbcode", "color_code", "colour_code")
#: Names of hues, each up to this angle; at the seams both neighbours are names of it.
_HUES = (
    (14, "red"), (42, "orange"), (68, "yellow"), (165, "green"), (200, "turquoise ; cyan"), (256, "blue"),
    (292, "purple ; violet"), (346, "pink ; magenta"), (360, "red"),
)  # fmt: skip
_SEAM = 8
#: Red, orange and yellow.
_WARM = 68
_FAINT, _SOFT = 0.12, 0.3
_BLACK, _DARK, _MEDIUM, _LIGHT, _NEARLY_WHITE, _WHITE = 0.12, 0.35, 0.55, 0.75, 0.88, 0.98


def is_colour_code(attribute: str) -> bool:
    """Say whether an attribute holds a colour as a code."""
    return attribute.lower().endswith(_OF_CODES)


def colours_of(code: str) -> Iterator[str]:
    """Yield what a colour in hexadecimal digits is called in English, and nothing for what is none."""
    found = _HEX.fullmatch(code.strip())
    if found is None:
        return
    hue, light, saturation = colorsys.rgb_to_hls(*(int(part, 16) / 255 for part in found.groups()))
    # How much colour there is to be seen: what is nearly white or black shows little of it.
    colourful = saturation * (1 - abs(2 * light - 1))
    yield from dict.fromkeys(_names(hue * 360, light, colourful))


def _names(angle: float, light: float, colourful: float) -> Iterator[str]:
    is_warm = angle <= _WARM
    if light < _BLACK:
        yield "black"
    elif light > _NEARLY_WHITE and colourful < _FAINT:
        yield "white" if light > _WHITE else "white ; off-white ; cream ; ivory" if is_warm else "white ; off-white"
    elif colourful < _FAINT:
        yield "grey ; gray ; silver"
    elif is_warm and colourful < _SOFT:
        yield "beige ; tan ; sand" if light > _MEDIUM else "brown"
    elif is_warm and angle > _HUES[0][0] and light < _DARK:
        yield "brown"
    elif light > _LIGHT and (angle <= _HUES[0][0] or angle > _HUES[-2][0]):
        yield "pink ; rose"
    else:
        for off in (-_SEAM, 0, _SEAM):
            yield next(name for most, name in _HUES if (angle + off) % 360 <= most)
