"""Text from files that nobody vouches for, made fit to be shown: names and code can hold what a terminal obeys."""

from __future__ import annotations

import re
from typing import Final

# Controls (an escape sequence changes the terminal), marks of writing direction (they make code look like other code),
# separators of lines, and halves of characters, which stand for the bytes of a file name that is not text.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


def visible(text: str) -> str:
    """Return one line of text with everything written out that would not be seen. Tabs stay."""
    return _UNSEEN.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
