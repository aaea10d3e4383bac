"""What the pages' tests ask of any markup."""

from html.parser import HTMLParser

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
HOSTILE = """"><script>alert(1)</script><img src=x onerror="alert(2)">"""
VOID = {"meta", "link", "img", "br", "hr"}


class Nesting(HTMLParser):
    """Every element is closed, and in order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open
        assert self.open.pop() == tag
