"""Says whether a value that is filled holds anything to see."""

import html
import re

from schemas.product import Data

# Markup that shows nothing by itself. An image or a table is something that a person put there.
_EMPTY_MARKUP = re.compile(r"</?(p|br|div|span|ul|ol|li|strong|b|em|i|u|h[1-6]|font|a)(\s[^<>]*)?/?>", re.IGNORECASE)
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def is_blank(data: Data) -> bool:
    """Say whether data is whitespace, or markup with nothing in it, such as `<p>&nbsp;</p>`.

    A dash or a dot is not blank: a person may have put it there to say that there is nothing to say.
    """
    if not isinstance(data, str):
        return data == ()
    if data[:1].isalnum():
        return False
    return not html.unescape(_EMPTY_MARKUP.sub("", data)).translate(_UNSEEN).strip()
