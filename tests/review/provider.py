"""A small OpenID provider on loopback that can be told to do wrong what a provider must do right."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "desk", "secret-of-the-client"
_KEY = RSAKey.generate_key(2048, {"kid": "one"}, private=True)
_FORGED = RSAKey.generate_key(2048, {"kid": "one"}, private=True)


@dataclass
class FakeProvider:
    """What the provider says of somebody; `fault` names what it does wrong."""

    port: int = 0
    claims: dict[str, Any] = field(default_factory=lambda: {"sub": "4711", "name": "Erika Jäger"})
    userinfo: dict[str, Any] = field(default_factory=dict)
    fault: str = ""
    asked: list[str] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def metadata(self) -> dict[str, Any]:
        found = {
            "issuer": "http://127.0.0.1:1/other" if self.fault == "issuer of the metadata" else self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
        }
        return {**found, "userinfo_endpoint": f"{self.issuer}/userinfo"} if self.userinfo else found

    def authorize(self, query: str) -> str:
        """Return the address that somebody who agreed is sent back to."""
        given = dict(parse_qsl(query))
        assert given["response_type"] == "code"
        assert given["client_id"] == CLIENT
        assert given["code_challenge_method"] == "S256"
        assert "openid" in given["scope"].split()
        code = f"code-{len(self._codes)}"
        self._codes[code] = given
        return f"{given['redirect_uri']}?{urlencode({'code': code, 'state': given['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """Return an ID token for a code, once, to who has the verifier and the secret."""
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        given = self._codes.pop(form["code"], None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if given is None or authorization != basic or challenge != given["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        if given["redirect_uri"] != form["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": given["nonce"],
            **self.claims,
        }
        wrong: dict[str, dict[str, Any]] = {
            "issuer": {"iss": "https://evil.example"}, "audience": {"aud": "another"}, "nonce": {"nonce": "another"},
            "expired": {"iat": now - 900, "exp": now - 600}, "other client": {"aud": [CLIENT, "x"], "azp": "x"},
            "nobody": {"sub": ""}, "not yet": {"nbf": now + 600},
        }  # fmt: skip
        claims |= wrong.get(self.fault, {})
        if self.fault == "no nonce":
            del claims["nonce"]
        answer = {"access_token": "at", "token_type": "Bearer", "id_token": self._signed(claims)}
        if self.fault == "no ID token":
            del answer["id_token"]
        return 200, answer

    def _signed(self, claims: dict[str, Any]) -> str:
        if self.fault == "no signature":
            parts = (json.dumps(one).encode() for one in ({"alg": "none", "typ": "JWT"}, claims))
            return ".".join([*(base64.urlsafe_b64encode(one).rstrip(b"=").decode() for one in parts), ""])
        if self.fault == "shared secret":
            return jwt.encode({"alg": "HS256", "kid": "one"}, claims, OctKey.import_key(SECRET * 2))
        key = _FORGED if self.fault == "signature" else _KEY
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, key)


@contextmanager
def running_provider() -> Iterator[FakeProvider]:
    """Yield a provider that answers on loopback."""
    provider = FakeProvider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, query = urlsplit(self.path).path, urlsplit(self.path).query
            provider.asked.append(path)
            if provider.fault == "slow":
                time.sleep(1.5)
            if provider.fault == "broken" and path != "/authorize":
                self._say(500, {})
            elif path == "/authorize":
                self.send_response(302)
                self.send_header("Location", provider.authorize(query))
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                found = {
                    "/.well-known/openid-configuration": provider.metadata(),
                    "/jwks": {"keys": [_KEY.as_dict(private=False)]},
                    "/userinfo": provider.userinfo,
                }
                self._say(200, found[path])

        def do_POST(self) -> None:
            provider.asked.append(self.path)
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if provider.fault == "broken at the end":
                self._say(503, {})
                return
            form = {name: values[0] for name, values in parse_qs(sent).items()}
            self._say(*provider.token(form, self.headers.get("Authorization", "")))

        def _say(self, status: int, body: dict[str, Any]) -> None:
            sent = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_given: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        provider.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield provider
        server.shutdown()
        thread.join()
