"""A browser that does not answer ends with its test: Playwright itself would wait for ever."""

from threading import Timer

import pytest
from playwright.sync_api import Error

from tests.review.browser.conftest import Driven

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]


def test_who_waits_for_a_browser_that_is_ended_waits_no_longer(driven: Driven) -> None:
    page = driven.browser.new_page()
    watch = Timer(0.5, driven.end)
    watch.start()
    with pytest.raises(Error):
        page.evaluate("new Promise(() => {})")
    watch.join()
